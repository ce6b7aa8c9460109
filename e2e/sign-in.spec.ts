import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ installation: 'production' })

const codeIn = (text: string) => (/^(\d{4}) (\d{4})$/m.exec(text) ?? []).slice(1).join('')
const linkIn = (text: string) => /https?:\/\/\S+\/sign-in\/confirm\S+/.exec(text)?.[0] ?? ''

async function askFor(page: Page, email: string, returnTo = '') {
  await page.goto(`/sign-in${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
}

test('the code of the mail signs in on the page that asked, and leads back to where the person wanted to go', async ({ page, given, mails, expectAccessible }) => {
  const person = await given.person({ name: 'A focal point' })
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Faccount$/)
  await expectAccessible(page)
  await askFor(page, person.email.toUpperCase(), '/account')
  await expectAccessible(page)
  const mail = await mails.newest(person.email)
  await page.getByLabel('Code from the mail').fill(codeIn(mail.text))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
  const [session] = await given.query('SELECT "sessionToken" FROM "Session" WHERE "userId" = $1', [person.id])
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'next-auth.session-token')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(session?.sessionToken).not.toBe(cookie?.value) // the table does not let anybody sign in
})

test('a wrong code is refused beside the field, and the right one still works', async ({ page, given, mails }) => {
  const person = await given.person()
  await askFor(page, person.email)
  const code = codeIn((await mails.newest(person.email)).text)
  await page.getByLabel('Code from the mail').fill(code.replace(/\d$/, (last) => String((Number(last) + 1) % 10)))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await expect(page.getByLabel('Code from the mail')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Code from the mail').fill(`${code.slice(0, 4)} ${code.slice(4)}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your assessments' })).toBeVisible()
})

test('the code works in no other browser', async ({ page, browser, given, mails, baseURL }) => {
  const person = await given.person()
  await askFor(page, person.email)
  const code = codeIn((await mails.newest(person.email)).text)
  const other = await browser.newPage({ baseURL: baseURL ?? '' })
  await askFor(other, (await given.person()).email)
  await other.getByLabel('Code from the mail').fill(code)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByText('This code is not right')).toBeVisible()
  await other.close()
})

test('the link signs in from any browser by its button, once; opening it spends nothing', async ({ page, browser, request, given, mails, baseURL, expectAccessible }) => {
  const person = await given.person()
  await askFor(page, person.email)
  const link = linkIn((await mails.newest(person.email)).text)
  expect((await request.get(link)).ok()).toBe(true) // a mail scanner
  expect((await request.head(link)).ok()).toBe(true)

  const phone = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 } })
  const opened = await phone.newPage()
  await opened.goto(link)
  await expectAccessible(opened)
  await opened.getByRole('button', { name: 'Sign in now' }).click()
  await expect(opened.getByRole('heading', { name: 'Your assessments' })).toBeVisible()
  await phone.close()

  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in now' }).click()
  await expect(page.getByText('This link was used already, or its time is over.')).toBeVisible()
})

test('a link past its time is refused', async ({ page, given, mails }) => {
  const person = await given.person()
  await askFor(page, person.email)
  const link = linkIn((await mails.newest(person.email)).text)
  await given.query(`UPDATE "VerificationToken" SET expires = now() - interval '1 minute' WHERE identifier = $1`, [person.email])
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in now' }).click()
  await expect(page.getByText('This link was used already, or its time is over.')).toBeVisible()
})

test('an address that nobody has is answered with the same words, gets no mail and becomes no person', async ({ page, given, mails }) => {
  const email = `nobody-${Date.now()}@journey.example`
  await askFor(page, email)
  await expect(page.getByText('If an account belongs to')).toBeVisible()
  await page.waitForTimeout(1_500)
  expect(mails.list(email)).toEqual([])
  expect(await given.query('SELECT id FROM "User" WHERE email = $1', [email])).toEqual([])
})

test('asking too often is refused, for known and unknown addresses alike', async ({ page, given }) => {
  for (const email of [(await given.person()).email, `nobody-${Date.now()}@journey.example`]) {
    await given.query(
      `INSERT INTO "SignInCode" (id, email, "codeHash", browser, expires) SELECT gen_random_uuid(), $1, '', gen_random_uuid()::text, now() FROM generate_series(1, 5)`,
      [email],
    )
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await expect(page.getByText('That was asked too often.')).toBeVisible()
  }
})

test('a link that was tampered with leads to no other site', async ({ page, given, mails, baseURL }) => {
  const person = await given.person()
  await askFor(page, person.email)
  const link = new URL(linkIn((await mails.newest(person.email)).text))
  link.searchParams.set('callbackUrl', 'https://elsewhere.example/')
  await page.goto(link.toString())
  await page.getByRole('button', { name: 'Sign in now' }).click()
  await expect(page).toHaveURL(new RegExp(`^${baseURL}`))
})

test('signing out ends the session itself, and a disabled person is out at once', async ({ page, given, signInAs }) => {
  const person = await signInAs(await given.person())
  await page.goto('/assessments')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await given.query('SELECT id FROM "Session" WHERE "userId" = $1', [person.id])).toEqual([])

  await signInAs(person)
  await page.goto('/assessments')
  await expect(page.getByRole('heading', { name: 'Your assessments' })).toBeVisible()
  await given.query('UPDATE "User" SET "disabledAt" = now() WHERE id = $1', [person.id])
  await page.goto('/assessments')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('next-auth’s own doors stay shut, except the one for links', async ({ request }) => {
  for (const door of ['session', 'providers', 'csrf', 'signin', 'signin/email', 'signout']) expect((await request.get(`/api/auth/${door}`)).status(), door).toBe(404)
  expect((await request.post('/api/auth/signin/email', { form: { email: 'nobody@journey.example' } })).ok()).toBe(false)
})

test.describe('in the demo', () => {
  test.use({ installation: 'demo' })

  test('a demo person signs in by a button, with a real session', async ({ page, given, expectAccessible }) => {
    await page.goto('/sign-in')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign in as Focal point, Timor-Leste' }).click()
    await expect(page.getByRole('heading', { name: 'Your assessments' })).toBeVisible()
    const focalPoint = await given.demoPerson('focalPoint')
    expect(await given.query('SELECT id FROM "Session" WHERE "userId" = $1', [focalPoint.id])).not.toEqual([])
  })

  test('the button of another site signs nobody in', async ({ request, given }) => {
    const { id } = await given.demoPerson('administrator')
    const answer = await request.post('/api/auth/demo', { form: { person: id }, headers: { origin: 'https://elsewhere.example' }, maxRedirects: 0 })
    expect(answer.status()).toBe(404)
  })

  test('a person who is no demo person is not signed in without a mail', async ({ request, given, baseURL }) => {
    const { id } = await given.person()
    const answer = await request.post('/api/auth/demo', { form: { person: id }, headers: { origin: baseURL ?? '' }, maxRedirects: 0 })
    expect(answer.status()).toBe(404)
  })
})
