import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'

/** A round of a territory of its own, so that its register is empty. */
async function startRound(given: Given) {
  const code = `X${randomUUID().slice(0, 6).toUpperCase()}`
  await given.query(`INSERT INTO "Territory" (id, code, type, name, "officialLanguages") VALUES (gen_random_uuid(), $1, 'country', $2, '{}')`, [code, JSON.stringify({ en: code })])
  const assessment = await given.assessment({ territory: code })
  const focalPoint = await given.person({ name: 'Focal point' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  const add = async (title: string, reference: string, link = '') => {
    const [row] = await given.query<{ id: string }>(
      `INSERT INTO "Source" (id, "territoryId", kind, title, reference, year, link, locale) SELECT gen_random_uuid(), "territoryId", 'law', $2, $3, 2017, nullif($4, ''), 'en'
       FROM "Assessment" WHERE id = $1 RETURNING id`,
      [assessment.id, title, reference, link],
    )
    return row!.id
  }
  return { assessment, focalPoint, add, register: `/assessments/${assessment.id}/sources`, answers: `/assessments/${assessment.id}/answers` }
}

const explanation = (page: Page) => page.locator('#MR-01-explanation')
async function openPicker(page: Page, answers: string) {
  await page.goto(`${answers}/MR-01`)
  await expect(page.locator('form[aria-label="MR-01"]')).toBeVisible()
  await page.locator('#MR-01-cite').click()
  return page.getByRole('combobox', { name: /Search the register/ })
}

test('a law that is there already is pointed out before it is added twice, and a new one needs a level of publication', async ({ page, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await round.add('Aliens Act', 'Act No. 9 of 2017')
  await signInAs(round.focalPoint)
  await page.goto(round.register)
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByLabel('Official title').fill('Immigration Regulations')
  await expect(page.getByText('Not saved yet. Kept on this computer since')).toHaveCount(1)
  await page.reload()
  await page.getByRole('button', { name: 'Add a source' }).click()
  await expect(page.getByLabel('Official title')).toHaveValue('Immigration Regulations')
  await expect(page.getByText('Not saved yet. Kept on this computer since')).toHaveCount(1)
  await page.getByRole('group', { name: 'Add to the register' }).getByLabel('Kind', { exact: true }).selectOption('law')
  await page.getByLabel('Number or period').fill('Law No. 9/2017')
  const submit = page.getByRole('button', { name: 'Add to the register' })
  await submit.click()
  await expect(page.getByText('Choose what may be published of this source.')).toBeVisible()
  await page.getByRole('radio', { name: /^Title only/ }).check()
  await submit.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Is it one of them?' })).toContainText('Aliens Act')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'None of these: add it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Immigration Regulations' })).toBeVisible()
  await expect(page.getByText('Title and citation are public.')).toBeVisible()
  await page.getByRole('button', { name: 'Edit the entry' }).click()
  await page.getByLabel('Adopted on').fill('2017-13')
  await page.getByRole('button', { name: 'Save the entry' }).click()
  await expect(page.getByText('Write a year, a month or a day')).toBeVisible()
  await page.getByLabel('Adopted on').fill('2017-05-19')
  await page.getByLabel('State', { exact: true }).selectOption('inForce')
  await page.getByRole('button', { name: 'Save the entry' }).click()
  await expect(page.getByText('The entry is saved.')).toBeVisible()
  await expect(page.getByText('19 May 2017')).toBeVisible()
  await expect(page.getByText(/Changed: .*Adopted on/)).toBeVisible()
})

test('a law is found while typing and cited at the cursor by keys alone; a late answer takes no newer one’s place', async ({ page, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await round.add('Labour Code', 'Law No. 4/2012')
  await round.add('Nationality Act', 'Law No. 2/2010')
  await signInAs(round.focalPoint)
  const search = await openPicker(page, round.answers)
  await explanation(page).fill('Work is regulated. Residence too.')
  await explanation(page).evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(18, 18))
  await page.route(/\/api\/sources\?.*text=n$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue().catch(() => undefined) // it was called off meanwhile
  })
  await search.focus()
  await page.keyboard.press('n')
  await page.waitForTimeout(400)
  await search.fill('labour')
  await expect(page.getByRole('option')).toHaveText([/Labour Code/])
  await page.waitForTimeout(1_500)
  await expect(page.getByRole('option')).toHaveText([/Labour Code/])
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('Labour Code')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(explanation(page)).toHaveValue('Work is regulated. [@1] Residence too.')
  await expect(explanation(page)).toBeFocused()
  await expect(page.locator('form[aria-label="MR-01"]').getByRole('link', { name: 'Labour Code' })).toBeVisible()
  await expect(page.getByText('Law: cited', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(explanation(page)).toHaveValue('Work is regulated. Residence too.')
  await page.keyboard.press('Control+Shift+z')
  await page.getByRole('button', { name: 'Unlink from this text: Labour Code' }).click()
  await expect(explanation(page)).toHaveValue('Work is regulated. Residence too.')
  await expect(page.locator('form[aria-label="MR-01"]').getByText('No source is cited yet.')).toBeVisible()
})

test('a used entry is not deleted but shows where it is used; merged, its citations follow; unused, it is deleted and restored', async ({ page, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  const kept = await round.add('Migration and Asylum Act', 'Law No. 11/2017')
  const double = await round.add('Asylum Act', 'Law No. 11/2017')
  await signInAs(round.focalPoint)
  const search = await openPicker(page, round.answers)
  await search.fill('migration and')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('option', { name: /Migration and Asylum Act/ }).click()
  await expect(page.locator('form[aria-label="MR-01"]').getByRole('link', { name: 'Migration and Asylum Act' })).toBeVisible()
  await page.getByLabel('Article or page').fill('Article 7')
  await expect(page.locator('form[aria-label="MR-01"] .cite')).toContainText('Saved at')

  await page.goto(`${round.register}/${kept}`)
  await expect(page.getByText('A source in use cannot be deleted.')).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('link', { name: 'MR-01' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Merge with another entry' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Compare.*Asylum Act$/ }).click()
  await expect(page.getByRole('heading', { name: 'What moves' })).toBeVisible()
  await expect(page.getByText('Article 7')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Merge the two entries' }).click()
  await expect(page.getByRole('heading', { name: '“Migration and Asylum Act” was merged into this entry' })).toBeVisible()
  await expect(page.getByText('Article 7')).toBeVisible()
  await page.goto(`${round.register}/${kept}`)
  await expect(page).toHaveURL(new RegExp(double))
  await expectAccessible(page)

  const unused = await round.add('Unused Order', 'Order No. 1/2001')
  await page.goto(`${round.register}/${unused}`)
  await page.getByRole('button', { name: 'Delete this entry' }).click()
  await page.getByRole('button', { name: 'Yes, delete' }).click()
  await expect(page.getByRole('heading', { name: 'This entry was deleted' })).toBeVisible()
  await page.goto(round.register)
  await expect(page.getByRole('link', { name: 'Unused Order' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Deleted entries' }).click()
  await page.getByRole('link', { name: 'Unused Order' }).click()
  await page.getByRole('button', { name: 'Restore this entry' }).click()
  await expect(page.getByRole('button', { name: 'Delete this entry' })).toBeVisible()
})

test('a contributor adds to the register for their own institution, and sees no more of others’ than they opened', async ({ page, given, signInAs, context, expectAccessible }) => {
  const round = await startRound(given)
  const named = await round.add('Named Act', 'Law No. 1/2017', 'https://example.org/canary')
  const kept = await round.add('Kept Act', 'Law No. 2/2017')
  await given.query(`UPDATE "Source" SET level = CASE id WHEN $1 THEN 'titleOnly' ELSE 'internal' END::"PublicationLevel" WHERE id = ANY($2)`, [named, [named, kept]])
  const contributor = await given.person({ name: 'Contributor' })
  await given.query(
    `WITH ministry AS (INSERT INTO "Institution" (id, "assessmentId", name, locale) VALUES (gen_random_uuid(), $1, 'Ministry', 'en') RETURNING id)
     INSERT INTO "Participant" (id, "assessmentId", "personId", role, "institutionId") SELECT gen_random_uuid(), $1, $2, 'contributor', id FROM ministry`,
    [round.assessment.id, contributor.id],
  )
  await signInAs(contributor)
  await page.goto(round.register)
  await expect(page.getByRole('link', { name: 'Named Act' })).toBeVisible()
  await expect(page.getByText('Kept Act')).toHaveCount(0)
  expect((await page.goto(`${round.register}/${kept}`))?.status()).toBe(404)
  expect((await page.goto(`${round.register}/${named}/merge`))?.status()).toBe(404)
  await page.goto(`${round.register}/${named}`)
  await expect(page.getByText('Another institution keeps this entry with its title only')).toBeVisible()
  expect(await page.content()).not.toContain('canary')
  await expect(page.getByRole('button', { name: 'Edit the entry' })).toHaveCount(0)
  for (const locale of ['en', 'ar']) {
    await context.addCookies([{ name: 'locale', value: locale, url: new URL(page.url()).origin }])
    await page.goto(round.register)
    await expectAccessible(page)
    await page.goto(`${round.register}/${named}`)
    await expectAccessible(page)
  }
})
