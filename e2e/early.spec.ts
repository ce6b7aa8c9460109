import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Holds the page's own code back, as a slow line does, until told to let it through. */
async function holdCode(page: Page) {
  let letThrough = () => undefined as void
  const free = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await free
    await route.continue()
  })
  return () => letThrough()
}

test.describe('in production', () => {
  test.use({ installation: 'production' })

  test('who types an address and presses before the page’s code has come is heard when it is there', async ({ page, given, mails }) => {
    const person = await given.person()
    const letThrough = await holdCode(page)
    await page.goto('/sign-in', { waitUntil: 'commit' })
    await page.getByLabel('E-mail address').pressSequentially(person.email)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    letThrough()
    await expect(page.getByText('Check your e-mail')).toBeVisible()
    expect(page.url()).not.toContain('@') // and no address is sent as a part of an address
    expect((await mails.newest(person.email)).text).toContain('/sign-in/confirm')
  })
})

test('what is typed, chosen and ticked before the page’s code has come stays, and is saved', async ({ page, given, signInAs }) => {
  const assessment = await given.assessment()
  const focalPoint = await given.person({ name: 'Focal point' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  await signInAs(focalPoint)
  const letThrough = await holdCode(page)
  await page.goto(`/assessments/${assessment.id}/people`, { waitUntil: 'commit' })
  const hand = page.getByRole('region', { name: 'Hand indicators to an institution' })
  await hand.getByLabel('Institution', { exact: true }).selectOption('new')
  const day = hand.getByLabel('Due date')
  await day.fill('2027-01-15')
  letThrough()
  await hand.getByLabel('Name of the institution').pressSequentially('Ministry of Health') // the choice was heard
  await expect(day).toHaveValue('2027-01-15')
  await expect(hand.getByLabel('Institution', { exact: true })).toHaveValue('new')
})

test('the reason of an act, typed while the page’s code comes in the middle of a word, is kept whole', async ({ page, given, signInAs }) => {
  const assessment = await given.assessment({ state: 'drafting' })
  const editor = await given.person({ name: 'Editor', isEditor: true })
  await given.participant(assessment, editor, 'editor')
  await signInAs(editor)
  const letThrough = await holdCode(page)
  await page.goto(`/assessments/${assessment.id}`, { waitUntil: 'commit' })
  const reason = page.locator('textarea[name="reason"]')
  await reason.pressSequentially('Two answers ')
  letThrough()
  await reason.pressSequentially('lack a source, and the third names none of the laws that it is about.', { delay: 15 })
  const whole = 'Two answers lack a source, and the third names none of the laws that it is about.'
  await expect(reason).toHaveValue(whole)
  await expect.poll(async () => (await given.query<{ text: string }>('SELECT text FROM "Draft" WHERE "assessmentId" = $1', [assessment.id]))[0]?.text).toBe(whole)
})

test('a button without an address, pressed before the page’s code has come, does its work when it is there', async ({ page, given, signInAs }) => {
  const assessment = await given.assessment()
  const focalPoint = await given.person({ name: 'Focal point' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  await signInAs(focalPoint)
  const letThrough = await holdCode(page)
  await page.goto(`/assessments/${assessment.id}/sources`, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Add a source' }).click()
  letThrough()
  await expect(page.getByLabel('Official title')).toBeVisible()
})
