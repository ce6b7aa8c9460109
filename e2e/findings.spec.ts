import { unzipSync, strFromU8 } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given, GivenAssessment } from './harness/given'

/** A round with a submitted answer of one law, and its editor. */
async function giveRound(given: Given) {
  const assessment = await given.assessment({ state: 'drafting' })
  const editor = await given.person({ name: 'Editor of the journey' })
  await given.participant(assessment, editor, 'editor')
  const [answer] = await given.query<{ id: string }>(
    `UPDATE "Answer" SET explanation = 'Schools are open to every child.[@1]', presence = 'inPlace', state = 'submitted'
     WHERE "assessmentId" = $1 AND "indicatorCode" = 'MR-03' RETURNING id`,
    [assessment.id],
  )
  await given.query(
    `WITH law AS (
       INSERT INTO "Source" (id, "territoryId", kind, title) SELECT gen_random_uuid(), "territoryId", 'law', 'Education Act ' || code
       FROM "Assessment" WHERE id = $1 RETURNING id)
     INSERT INTO "Citation" (id, "assessmentId", "sourceId", "answerId", marker, position, locator)
     SELECT gen_random_uuid(), $1, law.id, $2, '1', 1, 'article 4' FROM law`,
    [assessment.id, answer?.id],
  )
  return { assessment, editor }
}

async function giveFindings(given: Given, { id }: GivenAssessment, texts: string[]) {
  for (const [index, text] of texts.entries())
    await given.query(
      `INSERT INTO "Finding" (id, "assessmentId", "dimensionCode", kind, position, text, locale)
       VALUES (gen_random_uuid(), $1, 'MR', 'wellDeveloped', $2, $3, 'en')`,
      [id, index + 1, text],
    )
}

const list = (page: Page, name: RegExp) => page.getByRole('region', { name }).getByRole('listitem')
const saved = (page: Page) => expect(page.locator('[data-save="saving"], [data-save="waiting"]')).toHaveCount(0, { timeout: 15_000 })

async function textOfPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return pages
}
const spaceless = (text: string) => text.replace(/\s+/g, '')

test('the editor moves a paragraph with the keyboard and finds it so in the profile and its JSON', async ({ page, given, signInAs, expectAccessible }) => {
  const { assessment, editor } = await giveRound(given)
  await giveFindings(given, assessment, ['Alpha is in force.', 'Beta is in force.', 'Gamma is in force.'])
  await signInAs(editor)
  await page.goto(`/assessments/${assessment.id}/profile/migrants-rights`)
  const wellDeveloped = list(page, /^1\.2 /)
  await page.getByRole('link', { name: 'Open 1.2.1' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(wellDeveloped).toContainText([/Beta/, /Gamma/, /Alpha/])
  await expect(page.getByRole('status').filter({ hasText: '1.2.3' })).toBeAttached()
  await expect(page.getByRole('link', { name: 'Open 1.2.3' })).toBeFocused()

  await page.getByRole('button', { name: /^Move 1\.2\.2 to the list/ }).click()
  await expect(list(page, /^1\.3 /)).toContainText([/Gamma/])
  await expectAccessible(page)

  await page.goto(`/assessments/${assessment.id}/profile`)
  const article = page.getByRole('article')
  for (const text of ['Beta is in force.', 'Alpha is in force.', 'Gamma is in force.']) await expect(article).toContainText(text)
  const answer = await page.request.get(`/assessments/${assessment.id}/profile/download/json`)
  expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-store' })
  const document = (await answer.json()) as { dimensions: { parts: { items?: { number: string; text: string }[] }[] }[] }
  const paragraphs = document.dimensions.flatMap(({ parts }) => parts.flatMap(({ items }) => items ?? []))
  expect(paragraphs.map(({ number, text }) => `${number} ${text}`)).toEqual(['1.2.1 Beta is in force.', '1.2.2 Alpha is in force.', '1.3.1 Gamma is in force.'])
})

test('a paragraph started from an answer keeps its law, gets a footnote, and both are in the page, the PDF and the Word file', async ({ page, given, signInAs, expectAccessible }) => {
  const { assessment, editor } = await giveRound(given)
  await signInAs(editor)
  await page.goto(`/assessments/${assessment.id}/profile/migrants-rights`)
  await page.getByText('Start a paragraph', { exact: true }).click()
  await page.getByLabel('Begin with').selectOption({ label: 'MR-03 – Schools are open to every child.' })
  await page.getByRole('button', { name: 'Start the paragraph' }).click()
  await expect(page.getByText('Choose the list in which the paragraph is to stand.')).toBeVisible()
  await page.getByRole('radio', { name: 'Areas with potential for further development' }).check()
  await page.getByRole('button', { name: 'Start the paragraph' }).click()

  await expect(page.getByRole('heading', { name: 'Paragraph 1.3.1' })).toBeVisible()
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await expect(text).toHaveValue('Schools are open to every child.[@1]')
  await expect(page.getByLabel('Article or page')).toHaveValue('article 4')
  await text.press('ControlOrMeta+End')
  await text.pressSequentially(' Fees are the same.')
  await page.getByRole('button', { name: 'Add a footnote' }).click()
  await expect(text).toHaveValue('Schools are open to every child.[@1] Fees are the same.[^1]')
  await page.getByLabel('Footnote [^1]').fill('Circular of the ministry.')
  await saved(page)
  await expectAccessible(page)

  await page.goto(`/assessments/${assessment.id}/profile`)
  await expect(page.getByText('Circular of the ministry.')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Education Act')
  const file = async (format: string) => new Uint8Array(await (await page.request.get(`/assessments/${assessment.id}/profile/download/${format}`)).body())
  const pages = await textOfPdf(await file('pdf'))
  for (const words of ['Schools are open to every child.', 'Fees are the same.', 'Circular of the ministry.', 'Education Act'])
    expect(spaceless(pages.join(''))).toContain(spaceless(words))
  for (const each of pages) expect(spaceless(each).toLowerCase()).toContain('draft')
  const parts = unzipSync(await file('docx'))
  const words = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(words('word/document.xml')).toContain('Schools are open to every child.')
  expect(words('word/footnotes.xml')).toContain('Circular of the ministry.')
})

test('what is taken out is kept, and the reviewer reads the lists without acting on them', async ({ page, given, signInAs }) => {
  const { assessment, editor } = await giveRound(given)
  await giveFindings(given, assessment, ['Alpha is in force.', 'Beta is in force.'])
  await signInAs(editor)
  const address = `/assessments/${assessment.id}/profile/migrants-rights`
  await page.goto(address)
  await page.getByText('More 1.2.1').click()
  await page.getByRole('button', { name: 'Take out of the profile' }).first().click()
  await expect(list(page, /^1\.2 /)).toContainText([/Beta/])
  await page.getByText('1 paragraph taken out').click()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(list(page, /^1\.2 /)).toContainText([/Beta/, /Alpha/])

  const reviewer = await given.person()
  await given.participant(assessment, reviewer, 'reviewer')
  await signInAs(reviewer)
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'The findings' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Move|Start/ })).toHaveCount(0)
})

test('the focal point starts the table of conventions and the profile shows what was entered', async ({ page, given, signInAs, expectAccessible }) => {
  const { assessment } = await giveRound(given)
  const focalPoint = await given.person()
  await given.participant(assessment, focalPoint, 'focalPoint')
  await signInAs(focalPoint)
  await page.goto(`/assessments/${assessment.id}/profile/conventions`)
  await page.getByRole('button', { name: 'Add the rows' }).click()
  const row = page.getByRole('group', { name: /Convention on the Rights of the Child/ })
  await row.getByLabel('Status').selectOption('Ratified or acceded to')
  await row.getByLabel('Year').fill('1990')
  await page.getByLabel('Add an instrument').selectOption({ label: 'International Covenant on Civil and Political Rights' })
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('group', { name: /Civil and Political Rights/ }).getByLabel('Status').selectOption('Signed')
  await saved(page)
  await expectAccessible(page)
  await page.goto(`/assessments/${assessment.id}/profile`)
  await expect(page.getByRole('row', { name: /Rights of the Child.*Ratified.*1990/ })).toBeVisible()
  await expect(page.getByText(/Civil and Political Rights – Signed/)).toBeVisible()
})

test('someone of another country finds nothing', async ({ page, given, signInAs }) => {
  const { assessment } = await giveRound(given)
  await signInAs('focalPoint', { territory: 'TLS' })
  for (const part of ['', '/migrants-rights', '/conventions', '/download/pdf', '/download/assessment']) {
    const response = await page.request.get(`/assessments/${assessment.id}/profile${part}`)
    expect(response.status()).toBe(404)
  }
})
