import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'

const codeIn = (text: string) => (/^(\d{4}) (\d{4})$/m.exec(text) ?? []).slice(1).join('')
const explanationOf = (page: Page) => page.locator('form[aria-label="MR-03"]').getByLabel('Explanation', { exact: true })
const panelOf = (page: Page) => page.locator('dialog.session')

async function startRound(given: Given) {
  const assessment = await given.assessment()
  const focalPoint = await given.person({ name: 'Focal point of Uganda' })
  const colleague = await given.person({ name: 'Researcher of Uganda' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  await given.participant(assessment, colleague, 'researcher')
  const saved = () =>
    given.query<{ value: string; personId: string }>('SELECT value, "personId" FROM "Revision" WHERE "assessmentId" = $1 ORDER BY version', [assessment.id])
  return { assessment, focalPoint, colleague, saved, address: `/assessments/${assessment.id}/answers/MR-03` }
}

const endSessionsOf = (given: Given, { id }: { id: string }) => given.query('DELETE FROM "Session" WHERE "userId" = $1', [id])

test.describe('with a real mail', () => {
  test.use({ installation: 'production' })

  test('whose session is deleted while typing signs in again over the page, by keyboard, and every character arrives once', async ({ page, given, mails, signInAs, expectAccessible }) => {
    const { focalPoint, address, saved } = await startRound(given)
    await signInAs(focalPoint)
    await page.goto(address)
    await explanationOf(page).pressSequentially('The law ')
    await expect.poll(saved).toHaveLength(1)
    await page.evaluate(() => Object.assign(window, { samePage: true }))
    await endSessionsOf(given, focalPoint)

    await explanationOf(page).pressSequentially('gives every child ')
    await expect(panelOf(page)).toContainText('Sign in again; your text is safe')
    await expect(explanationOf(page)).toBeFocused() // nothing takes the keys away from the text
    await explanationOf(page).pressSequentially('a place at school.')
    await expectAccessible(page)

    await page.keyboard.press('F2')
    await page.keyboard.press('Enter')
    const code = codeIn((await mails.newest(focalPoint.email)).text)
    await expect(panelOf(page).getByLabel('Code from the mail')).toBeFocused()
    await page.keyboard.type(code.replace(/\d$/, (last) => String((Number(last) + 1) % 10)))
    await page.keyboard.press('Enter')
    await expect(panelOf(page)).toContainText('This code is not right')
    await panelOf(page).getByLabel('Code from the mail').fill(code)
    await page.keyboard.press('Enter')
    await expect(panelOf(page)).toBeHidden()
    await expect.poll(async () => (await saved()).at(-1)).toEqual({ value: 'The law gives every child a place at school.', personId: focalPoint.id })
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true)
  })

  test('a text is never saved under the name of somebody else who signs in, and waits for its writer', async ({ page, given, mails, signInAs }) => {
    const { focalPoint, colleague, address, saved } = await startRound(given)
    await signInAs(focalPoint)
    await page.goto(address)
    await expect(explanationOf(page)).toBeVisible()
    await signInAs(colleague) // in another tab of this browser
    await explanationOf(page).fill('Written by the focal point.')
    await expect(panelOf(page)).toContainText('Researcher of Uganda is signed in here now')
    await expect(panelOf(page)).toContainText('never sent under another name')
    expect(await saved()).toEqual([])

    await panelOf(page).getByRole('button', { name: 'Send a code' }).click()
    await panelOf(page).getByLabel('Code from the mail').fill(codeIn((await mails.newest(focalPoint.email)).text))
    await panelOf(page).getByRole('button', { name: 'Sign in again' }).click()
    await expect.poll(saved).toEqual([{ value: 'Written by the focal point.', personId: focalPoint.id }])
  })

  test('a code that was asked for another address in this browser does not open the page of this person', async ({ page, context, given, mails, signInAs }) => {
    const { focalPoint, colleague, address, saved } = await startRound(given)
    await signInAs(focalPoint)
    await page.goto(address)
    await endSessionsOf(given, focalPoint)
    await explanationOf(page).fill('Only mine.')
    await panelOf(page).getByRole('button', { name: 'Send a code' }).click()
    await mails.newest(focalPoint.email)
    const other = await context.newPage()
    await other.goto('/sign-in')
    await other.getByLabel('E-mail address').fill(colleague.email)
    await other.getByRole('button', { name: 'Send me a code' }).click()
    const code = codeIn((await mails.newest(colleague.email)).text)
    await panelOf(page).getByLabel('Code from the mail').fill(code)
    await panelOf(page).getByRole('button', { name: 'Sign in again' }).click()
    await expect(panelOf(page)).toContainText('This code is not right')
    expect(await saved()).toEqual([])
  })
})

test('an act of a page that was drawn for somebody else is refused', async ({ page, given, signInAs }) => {
  const { focalPoint, colleague } = await startRound(given)
  await signInAs(focalPoint)
  await page.goto('/account')
  await page.getByLabel('Name shown to others').fill('A new name')
  await signInAs(colleague)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('You are signed out').first()).toBeVisible()
  const names = await given.query<{ name: string }>('SELECT name FROM "User" WHERE id = ANY($1::uuid[]) ORDER BY name', [[focalPoint.id, colleague.id]])
  expect(names.map(({ name }) => name)).toEqual(['Focal point of Uganda', 'Researcher of Uganda'])
})

test('the page warns more than two minutes before the end, and “Stay signed in” works by keyboard', async ({ page, given, signInAs, expectAccessible }) => {
  const { focalPoint, address } = await startRound(given)
  await signInAs(focalPoint)
  const leave = (seconds: number) => given.query(`UPDATE "Session" SET expires = now() + make_interval(secs => $2) WHERE "userId" = $1`, [focalPoint.id, seconds])
  await leave(600)
  await page.clock.install()
  const firstLook = page.waitForResponse('**/api/session')
  await page.goto(address)
  await page.clock.runFor(5_000)
  await firstLook
  await expect(panelOf(page)).toBeHidden()
  await leave(140)
  await page.clock.fastForward('08:00')
  await expect(panelOf(page)).toContainText('Your session ends at')
  await expectAccessible(page)
  await page.keyboard.press('F2')
  await expect(panelOf(page).getByRole('button', { name: 'Stay signed in' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panelOf(page)).toBeHidden()
  const [left] = await given.query<{ hours: number }>(`SELECT extract(epoch FROM expires - now()) / 3600 AS hours FROM "Session" WHERE "userId" = $1`, [focalPoint.id])
  expect(Number(left?.hours)).toBeGreaterThan(11)
})

test('in a demonstration the panel has the door of the demonstration', async ({ page, context, given, signInAs }) => {
  await signInAs('focalPoint', { territory: 'UGA' })
  const [cookie] = await context.cookies()
  await page.goto('/assessments')
  // this browser's session alone: other journeys work as the same person at the same time
  const ended = await given.query(`UPDATE "Session" SET expires = now() WHERE "sessionToken" = encode(sha256(convert_to($1, 'UTF8')), 'hex') RETURNING id`, [cookie?.value])
  expect(ended).toHaveLength(1)
  await panelOf(page).getByRole('button', { name: 'Sign in again as' }).click()
  await expect(panelOf(page)).toBeHidden()
})

test('asking again waits a minute', async ({ page, given }) => {
  const person = await given.person()
  await page.clock.install()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByRole('button', { name: /Send again in \d+ seconds/ })).toBeVisible()
  await page.clock.runFor(61_000)
  await expect(page.getByRole('button', { name: 'Send again', exact: true })).toBeVisible()
})
