import { expect, test } from './fixtures'

const languages = [
  ['en', 'ltr', 'Indicators', null],
  ['fr', 'ltr', 'Indicateurs', 'Cette traduction est un projet'],
  ['es', 'ltr', 'Indicadores', 'Esta traducción es un borrador'],
  ['pt', 'ltr', 'Indicadores', 'Esta tradução é um rascunho'],
  ['ar', 'rtl', 'المؤشرات', 'هذه الترجمة مسودة'],
] as const

for (const [locale, direction, title, draft] of languages) {
  test(`the six dimensions and an indicator are read in ${locale}`, async ({ page, expectAccessible }) => {
    await page.goto(`/${locale}/indicators`)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    if (draft) await expect(page.getByRole('heading', { name: draft })).toBeVisible()
    await expect(page.locator('link[rel="alternate"][hreflang]')).toHaveCount(6)
    await expectAccessible(page)

    await page.locator('main a[href$="/indicators/migrants-rights"]').first().click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/indicators/migrants-rights$`))
    await expect(page.getByRole('main').getByText('MR-20')).toBeVisible()
    await expectAccessible(page)

    await page.goto(`/${locale}/indicators/migrants-rights/MR-03`)
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/${locale}/indicators/migrants-rights/MR-03$`))
    await expect(page.locator('dl.levels > div')).toHaveCount(3)
    await expectAccessible(page)
  })
}

test('an indicator says what is wanted and what it relates to, and leads on', async ({ page }) => {
  await page.goto('/en/indicators/migrants-rights/MR-20')
  const beside = page.getByRole('complementary', { name: 'What helps to answer' })
  for (const part of ['Evidence wanted', 'Often answered by', 'Global Compact for Migration']) await expect(beside.getByRole('heading', { name: part })).toBeVisible()
  await page.getByRole('link', { name: 'Next WG-01' }).click()
  await expect(page).toHaveURL(/whole-of-government\/WG-01$/)
})

test('what is not in the catalogue is not found', async ({ page }) => {
  for (const path of ['indicators/migrants-rights/MR-99', 'indicators/migrants-rights/WG-01', 'indicators/elsewhere'])
    expect((await page.goto(`/en/${path}`))?.status()).toBe(404)
})

for (const locale of ['en', 'ar'] as const) {
  test(`the questionnaire prints whole in ${locale}`, async ({ page, expectAccessible }) => {
    await page.goto(`/${locale}/questionnaire`)
    await expect(page.getByRole('article')).toHaveCount(93)
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.lines').first()).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeHidden()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.byteLength).toBeGreaterThan(100_000)
  })
}

test('an editor corrects a translation, and the public page shows it at once', async ({ page, signInAs, expectAccessible }) => {
  const corrected = `Rémunération égale ? ${Date.now()}`
  await signInAs('editor')
  await page.goto('/translations/fr/mgi-national-open-1/indicator/MR-14')
  await expectAccessible(page)
  await page.getByLabel('Translation Question').fill(corrected)
  await page.getByRole('button', { name: 'Save this revision' }).click()
  await expect(page.getByText('Saved as revision')).toBeVisible()
  await page.goto('/fr/indicators/migrants-rights/MR-14')
  await expect(page.getByRole('heading', { level: 1, name: corrected })).toBeVisible()
})

test('a correction that rests on an older revision shows both texts and loses neither', async ({ page, context, signInAs }) => {
  await signInAs('editor')
  const address = '/translations/es/mgi-national-open-1/indicator/WG-03'
  const late = await context.newPage()
  await Promise.all([page.goto(address), late.goto(address)])
  const first = `Primera ${Date.now()}`
  const second = `Segunda ${Date.now()}`
  const save = (tab: typeof page) => tab.getByRole('button', { name: 'Save this revision' }).click()
  await page.getByLabel('Translation Question').fill(first)
  await save(page)
  await expect(page.getByText('Saved as revision')).toBeVisible()
  await late.getByLabel('Translation Question').fill(second)
  await save(late)
  const conflict = late.getByRole('alert').filter({ hasText: 'Somebody saved another revision' })
  await expect(conflict).toContainText(first)
  await expect(late.getByLabel('Translation Question')).toHaveValue(second)
  await save(late)
  await expect(late.getByText('Saved as revision')).toBeVisible()
})

test('an administrator adds a locality and a note on its name', async ({ page, signInAs, expectAccessible }) => {
  const name = `Ainaro ${Date.now()}`
  await signInAs('administrator')
  await page.goto('/territories/add-locality')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('Choose a country.')).toBeVisible()
  await page.getByLabel('Country').selectOption({ label: 'Timor-Leste' })
  await page.getByLabel('English').fill(name)
  await page.getByLabel('Type').fill('municipality')
  await page.getByLabel('Authority').fill('Municipal authority')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByRole('group', { name: 'Notes on the name' }).getByLabel('English').fill('A note.')
  await page.getByRole('button', { name: 'Save names and notes' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('territories and translations are not there for those who may not change them', async ({ page, signInAs }) => {
  await signInAs('focalPoint')
  for (const path of ['/territories', '/territories/TLS', '/territories/add-group', '/translations/fr']) expect((await page.goto(path))?.status()).toBe(404)
})
