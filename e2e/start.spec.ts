import { expect, test } from './fixtures'

for (const locale of ['en', 'ar'])
  test(`the home page in ${locale} opens for anyone and is accessible`, async ({ page, expectAccessible }) => {
    await page.goto(`/${locale}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
    await expectAccessible(page)
  })

test('the health address tells version, database and migrations', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok', database: 'reachable', migrations: { pending: [] } })
})

test.describe('in production', () => {
  test.use({ installation: 'production' })

  test('nobody signs in without a mail, not even a demo person who came with copied data', async ({ request, given, baseURL }) => {
    const { id } = await given.person()
    await given.query('UPDATE "User" SET "isDemo" = true WHERE id = $1', [id])
    const answer = await request.post('/api/auth/demo', { form: { person: id }, headers: { origin: baseURL ?? '' }, maxRedirects: 0 })
    expect(answer.status()).toBe(404)
  })
})
