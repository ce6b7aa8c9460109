import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { APIResponse, Page } from '@playwright/test'
import { compact, pdfTexts } from '../lib/profiles/fixtures/pdf-text'
import type { ProfileDocument } from '../lib/profiles/document'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'
import { downloaded, expectPrinted, findingsOf, wordsOfJson, wordTexts } from './harness/profile-files'

interface PublishedProfile {
  findings: { id: string; kind: 'wellDeveloped' | 'potential'; text: string; sources: { title: string }[]; footnotes?: string[]; indicatorCodes: string[] }[]
  answers: { code: string; presence: string; note: string }[]
  conventions: { code: string; ratified: boolean; year: number | null }[]
}

const read = <T>(file: string) => JSON.parse(readFileSync(`prisma/seeds/${file}`, 'utf8')) as T
const published = read<PublishedProfile>('timor-leste-2019.json')
const { conventions } = read<{ conventions: { code: string; title: string; core: boolean }[] }>('conventions.json')
const lists = { wellDeveloped: 'Well-developed areas', potential: 'Areas with potential for further development' }
const notice = 'Worked example based on a profile published by IOM in 2019; not a publication of IOM, not cleared by the Government of Timor-Leste'
/** TL19-1.2-3 of the file is paragraph 1.2.3. */
const numberOf = (id: string) => id.replace('TL19-', '').replace('-', '.')

async function openProfile(page: Page, year: number) {
  await page.goto('/assessments')
  await page.getByRole('link', { name: `Timor-Leste ${year}`, exact: true }).click()
  await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: 'Profile' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Timor-Leste ${year}` })).toBeVisible()
}

/** Each paragraph of the page as a reader sees it: the list above it, its number, its words, the sources beside it and the notes its marks lead to. */
const paragraphsOf = (page: Page) =>
  page.getByRole('article').evaluate((article) => {
    let list = ''
    const paragraphs: { list: string; number: string; text: string; beside: string; notes: string[] }[] = []
    for (const node of article.querySelectorAll('.kind h3, .finding')) {
      if (node.matches('h3')) list = node.textContent
      else {
        const words = node.querySelector('.prose')?.cloneNode(true) as HTMLElement
        const marks = [...words.querySelectorAll('sup a')]
        const notes = marks.map((mark) => document.querySelector(mark.getAttribute('href') ?? '')?.textContent ?? '')
        for (const mark of words.querySelectorAll('sup, .cited')) mark.remove()
        const text = (selector: string) => node.querySelector(selector)?.textContent ?? ''
        paragraphs.push({ list, number: text('.finding__n'), text: words.textContent, beside: text('.finding__margin'), notes })
      }
    }
    return paragraphs
  })

test.describe('Timor-Leste 2019', () => {
  test('its 48 findings stand in the right lists and order, with their notes and sources, and the 7 rows of conventions', async ({ page, signInAs, expectAccessible }) => {
    await signInAs('editor')
    await openProfile(page, 2019)
    expect(published.findings).toHaveLength(48)
    const paragraphs = await paragraphsOf(page)
    expect(paragraphs.map(({ list, number, text }) => [list, number, compact(text)])).toEqual(
      published.findings.map(({ id, kind, text }) => [`${numberOf(id).split('.').slice(0, 2).join('.')} ${lists[kind]}`, numberOf(id), compact(text)]),
    )
    for (const [index, { sources, footnotes = [] }] of published.findings.entries()) {
      const paragraph = paragraphs[index]
      for (const { title } of sources) expect(paragraph?.beside).toContain(title)
      expect(paragraph?.notes).toHaveLength(footnotes.length)
      for (const [at, note] of footnotes.entries()) expect(paragraph?.notes[at]).toContain(note)
    }

    const rows = page.getByRole('article').getByRole('table').getByRole('row').filter({ has: page.getByRole('rowheader') })
    const expected = published.conventions.filter(({ code }) => conventions.find((each) => each.code === code)?.core)
    expect(expected).toHaveLength(7)
    await expect(rows).toHaveText(
      expected.map(({ code, ratified, year }) => {
        const title = conventions.find((each) => each.code === code)?.title ?? ''
        return new RegExp(`^${title.replace(/[()]/g, '\\$&')}.*${ratified ? `Ratified${year}` : 'Not '}`)
      }),
    )
    await expect(page.getByRole('article')).toContainText('International Convention on the Elimination of All Forms of Racial Discrimination – Ratified')
    await expect(page.getByText(notice).first()).toBeVisible()
    await expectAccessible(page)
  })

  test('the editor’s pages show the same lists, and every screen of the assessment is accessible', async ({ page, signInAs, expectAccessible }) => {
    await signInAs('editor')
    await page.goto('/assessments')
    await expectAccessible(page)
    await openProfile(page, 2019)
    const profile = new URL(page.url()).pathname
    const shown: string[] = []
    for (const { slug } of read<{ dimensions: { slug: string }[] }>('framework.json').dimensions) {
      await page.goto(`${profile}/${slug}`)
      await expect(page.getByRole('heading', { name: 'Drafting the findings' })).toBeVisible()
      shown.push(...(await page.locator('.draftlist__text').allTextContents()))
      await expectAccessible(page)
    }
    const plain = (text: string) => compact(text.replace(/\s?\[[\^@][^\]]+\]/g, ''))
    expect(shown.map(plain)).toEqual(published.findings.map(({ text }) => compact(text)))
    for (const tab of ['Overview', 'Answers', 'Sources', 'People']) {
      await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: tab }).click()
      await expect(page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: tab })).toHaveAttribute('aria-current', /page|true/)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })

  test('its four formats come out whole: every finding in each, the draft mark and the sentence of the example on every page, no answer in the JSON', async ({ page, signInAs }) => {
    await signInAs('editor')
    await openProfile(page, 2019)

    const pdf = await downloaded(page, 'PDF')
    expect(pdf.name).toMatch(/\.pdf$/)
    const pages = await pdfTexts(pdf.bytes)
    for (const { text, footnotes = [] } of published.findings) for (const words of [text, ...footnotes]) expectPrinted(pages, words)
    for (const each of pages) {
      expect(each.toLowerCase()).toContain('draft')
      expect(each).toContain(compact(notice))
    }

    const word = wordTexts((await downloaded(page, 'Word document')).bytes)
    for (const { text, footnotes = [], sources } of published.findings) {
      expect(word.body).toContain(compact(text))
      for (const note of footnotes) expect(word.notes).toContain(compact(note))
      for (const { title } of sources) expect(word.body).toContain(compact(title))
    }
    expect(word.aroundEveryPage).toContain('Draft')
    expect(word.aroundEveryPage).toContain(compact(notice))

    const html = Buffer.from((await downloaded(page, 'Web page')).bytes).toString()
    expect(html).not.toContain('<script')
    for (const { id } of published.findings) expect(html).toContain(`id="p${numberOf(id)}"`)

    const document = JSON.parse(Buffer.from((await downloaded(page, 'JSON')).bytes).toString()) as ProfileDocument
    expect(findingsOf(document).map(({ number, kind, text }) => [number, kind, compact(text)])).toEqual(
      published.findings.map(({ id, kind, text }) => [numberOf(id), kind, compact(text)]),
    )
    const inJson = wordsOfJson(document)
    for (const presence of ['presence', 'answer', 'answers', 'inPlace', 'partly', 'notInPlace', 'notApplicable', 'noInformation', 'notAssessed']) expect(inJson).not.toContain(presence)
    for (const { note } of published.answers) expect(inJson).not.toContain(note)
  })
})

test('an answer that the focal point saves appears on the researcher’s screen without a reload, and is there after one', async ({ page, browser, baseURL, signInAs }) => {
  const words = `The register of residence permits is kept at the border posts (${randomUUID().slice(0, 8)}).`
  await signInAs('focalPoint')
  await page.goto('/assessments')
  await page.getByRole('link', { name: 'Timor-Leste 2026', exact: true }).click()
  await page.getByRole('navigation', { name: 'This assessment' }).getByRole('link', { name: 'Answers' }).click()
  await expect(page).toHaveURL(/\/answers\/[a-z-]+$/)
  const card = page.getByRole('form', { name: 'SO-09' })
  const address = page.url().replace(/[a-z-]+$/, 'SO-09')
  await page.goto(address)
  const theirs = await browser.newContext({ baseURL })
  await signInAs('researcher', { context: theirs })
  const other = await theirs.newPage()
  const listening = other.waitForRequest(/\/api\/events/)
  await other.goto(address)
  const theirCard = other.getByRole('form', { name: 'SO-09' })
  await expect(theirCard).toBeVisible()
  await listening

  await card.getByRole('radio', { name: /^Partly in place/ }).check()
  await card.getByLabel('Explanation', { exact: true }).fill(words)
  await expect(card).toContainText('Saved at')
  await expect(theirCard.getByLabel('Explanation', { exact: true })).toHaveValue(words)
  await expect(theirCard.getByRole('radio', { name: /^Partly in place/ })).toBeChecked()
  await other.reload()
  await expect(theirCard.getByLabel('Explanation', { exact: true })).toHaveValue(words)
  await theirs.close()
})

test.describe('the focal point of Uganda', () => {
  test('starts on Uganda alone, and no address of Timor-Leste tells that it exists', async ({ page, given, signInAs, expectAccessible }) => {
    const known = await idsOfTimorLeste(given)
    const missing = Object.fromEntries(Object.keys(known).map((name) => [name, randomUUID()])) as Ids
    await signInAs('focalPoint', { territory: 'UGA' })
    await page.goto('/assessments')
    await expect(page.getByRole('link', { name: 'Uganda 2026', exact: true })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Timor')
    await expectAccessible(page)

    for (const address of addressesOf()) {
      const [theirs, nothing] = await Promise.all([get(page, address(known)), get(page, address(missing))])
      expect(nothing.status(), address(known)).toBe(404)
      expect(await told(theirs, known), address(known)).toEqual(await told(nothing, missing))
    }
    await page.goto(`/assessments/${known.assessment}/profile`)
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here for you' })).toBeVisible()
    await expectAccessible(page)
  })

  test('can write into nothing of Timor-Leste, and is answered as for a record that does not exist', async ({ page, given, signInAs }) => {
    const known = await idsOfTimorLeste(given)
    await signInAs('focalPoint', { territory: 'UGA' })
    await page.goto('/assessments')
    const fields = { answer: 'explanation', citation: 'locator', finding: 'text', footnote: 'text', conventionStatus: 'note' } as const
    for (const [type, field] of Object.entries(fields)) {
      const write = (id: string) =>
        page.request.put('/api/edits', { headers: { origin: new URL(page.url()).origin }, data: { version: 1, editId: randomUUID(), record: { type, id }, field, baseVersion: 0, value: 'Written from elsewhere.' } })
      const [theirs, nothing] = [await write(known[type as keyof typeof fields]), await write(randomUUID())]
      expect(nothing.status(), type).toBe(404)
      expect([theirs.status(), await theirs.text()], type).toEqual([nothing.status(), await nothing.text()])
    }
    const written = await given.query(`SELECT 1 FROM "Revision" WHERE value = 'Written from elsewhere.'`)
    expect(written).toEqual([])
  })
})

type Ids = Record<'assessment' | 'answer' | 'citation' | 'finding' | 'footnote' | 'conventionStatus' | 'source', string>

/** One known row of each kind, of the round that is filled best. */
async function idsOfTimorLeste(given: Given): Promise<Ids> {
  const [ids] = await given.query<Ids>(
    `SELECT assessment.id AS assessment,
       (SELECT id FROM "Answer" WHERE "assessmentId" = assessment.id AND "indicatorCode" = 'MR-03') AS answer,
       (SELECT id FROM "Citation" WHERE "assessmentId" = assessment.id LIMIT 1) AS citation,
       (SELECT id FROM "Finding" WHERE "assessmentId" = assessment.id LIMIT 1) AS finding,
       (SELECT id FROM "Footnote" WHERE "assessmentId" = assessment.id LIMIT 1) AS footnote,
       (SELECT id FROM "ConventionStatus" WHERE "assessmentId" = assessment.id LIMIT 1) AS "conventionStatus",
       (SELECT id FROM "Source" WHERE "territoryId" = assessment."territoryId" LIMIT 1) AS source
     FROM "Assessment" assessment WHERE code = 'TLS-2019'`,
  )
  if (!ids || Object.values(ids).some((id) => !id)) throw new Error('The worked example has not every kind of row.')
  return ids
}

/** Every page and file of an assessment as the routes stand in the project, the records behind them, and its news. */
function addressesOf(): ((ids: Ids) => string)[] {
  const routes = readdirSync('app/(workspace)/assessments/[assessmentId]', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/assessments/[assessmentId]/${file}`.replace(/\/[^/]+$/, ''))
  expect(routes.length).toBeGreaterThan(8)
  const values: Record<string, string[]> = { dimension: ['migrants-rights', 'MR-03'], format: ['html', 'pdf', 'docx', 'json', 'assessment'] }
  const filled = routes.flatMap((route) => {
    const [, name] = /\[(dimension|format)\]/.exec(route) ?? []
    return name ? (values[name] ?? []).map((value) => route.replace(`[${name}]`, value)) : [route]
  })
  const records = ['answer', 'citation', 'finding', 'footnote', 'conventionStatus'] as const
  return [
    ...filled.map((route) => (ids: Ids) => route.replace('[assessmentId]', ids.assessment).replace('[sourceId]', ids.source)),
    ...records.map((type) => (ids: Ids) => `/api/edits?record=${type}:${ids[type]}`),
    (ids) => `/api/events?assessment=${ids.assessment}`,
  ]
}

const get = (page: Page, address: string) => page.request.get(address, { maxRedirects: 0 })

/** All that an answer tells, without what differs from one answer to the next anyway: nonces, and the pieces in which a page streams. */
async function told(response: APIResponse, ids: Ids) {
  let body = await response.text()
  for (const [name, id] of Object.entries(ids)) body = body.replaceAll(id, name)
  const { date: _, 'content-security-policy': policy = '', ...headers } = response.headers()
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'no nonce'
  const whole = body.replaceAll(nonce, 'nonce').replaceAll('"])</script><script nonce="nonce">self.__next_f.push([1,"', '')
  const words = whole.split(/["<>\\]+/).filter((piece) => piece.length > 10) // shorter ones are places in the stream
  return { status: response.status(), headers: Object.keys(headers).sort(), words: [...new Set(words)].sort() }
}
