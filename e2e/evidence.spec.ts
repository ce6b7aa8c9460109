import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { chunkBytes } from '@/lib/evidence/limits'
import { docx, pdf } from '../test/harness/sound-files'
import { expect, test } from './fixtures'
import type { Given, GivenPerson } from './harness/given'

/** A focal point with an assessment of their own, and an entry in the register of its territory. */
async function givenEntry(given: Given) {
  const person = await given.person({ name: 'Focal point, Ministry of Justice' })
  const assessment = await given.assessment()
  await given.participant(assessment, person, 'focalPoint')
  const [source] = await given.query<{ id: string }>(
    `INSERT INTO "Source" (id, "territoryId", kind, title)
     SELECT gen_random_uuid(), "territoryId", 'law', 'Law ' || $1 FROM "Assessment" WHERE id = $1::uuid RETURNING id`,
    [assessment.id],
  )
  return { person, assessment, sourceId: source!.id, address: `/assessments/${assessment.id}/sources/${source!.id}` }
}

async function open(page: Page, signInAs: (who: GivenPerson) => Promise<unknown>, { person, address }: { person: GivenPerson; address: string }) {
  await signInAs(person)
  await page.goto(address)
  return page.getByLabel('Choose files')
}
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
/** A PDF in several pieces. */
const bigPdf = (size: number) => Buffer.concat([pdf().subarray(0, 15), Buffer.alloc(size - pdf().length, 'A'), pdf().subarray(15)])

test('a file is sent with progress, kept, given back as it came, and unlinked', async ({ page, given, signInAs, expectAccessible }) => {
  const entry = await givenEntry(given)
  const chooser = await open(page, signInAs, entry)
  await expect(page.getByText('Add no personal data of migrants')).toBeVisible()
  await expect(chooser).toHaveAccessibleDescription(/25 MB.*personal data of migrants/)
  await expectAccessible(page)
  const bytes = bigPdf(3 * 1024 * 1024)
  const progress = page.waitForFunction(() => {
    const bar = document.querySelector('progress')
    return bar !== null && bar.value > 0 && bar.value < bar.max
  })
  await page.route('**/api/evidence/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200)) // a line that is not quite so quick
    await route.continue()
  })
  await chooser.setInputFiles(file('Lei de Migração.pdf', bytes))
  await progress
  await expect(page.getByRole('status').filter({ hasText: 'Lei de Migração.pdf is kept with this source.' })).toBeVisible()
  const row = page.getByRole('row', { name: /Lei de Migração\.pdf/ })
  await expect(row).toContainText('3.1 MB')
  await expect(row).toContainText('Focal point, Ministry of Justice')
  await expectAccessible(page)

  const downloading = page.waitForEvent('download')
  await row.getByRole('link', { name: 'Lei de Migração.pdf' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Lei de Migração.pdf')
  expect((await readFile(await download.path())).equals(bytes)).toBe(true)

  await row.getByRole('button', { name: 'Unlink Lei de Migração.pdf' }).press('Enter')
  await expect(page.getByText('Take Lei de Migração.pdf off this source?')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, unlink' }).press('Enter')
  await expect(row).toBeHidden()
  await expect(page.getByText('No file is kept with this source yet.')).toBeVisible()
  expect(await given.query('SELECT 1 FROM "Evidence" WHERE "sourceId" = $1 AND "removedAt" IS NOT NULL', [entry.sourceId])).toHaveLength(1)
})

test('a refused file says why, and nothing of it is kept', async ({ page, given, signInAs }) => {
  const entry = await givenEntry(given)
  const chooser = await open(page, signInAs, entry)
  await chooser.setInputFiles([file('law.pdf', Buffer.from('<html><script>1</script></html>')), file('law.docx', docx({ name: 'word/vbaProject.bin', data: 'x' })), file('empty.txt', Buffer.alloc(0))])
  const alerts = page.getByRole('main').getByRole('alert')
  await expect(alerts.filter({ hasText: 'law.pdf was not added' })).toContainText('This is a web page')
  await expect(alerts.filter({ hasText: 'law.docx was not added' })).toContainText('macros')
  await expect(alerts.filter({ hasText: 'empty.txt was not added' })).toContainText('The file is empty')
  expect(await given.query('SELECT 1 FROM "EvidenceFile" WHERE "startedById" = $1', [entry.person.id])).toEqual([])
})

test('a line that breaks in the middle costs nothing: the file goes on, and is one', async ({ page, given, signInAs, context }) => {
  const entry = await givenEntry(given)
  const chooser = await open(page, signInAs, entry)
  let pieces = 0
  await page.route('**/api/evidence/**', async (route) => {
    if (++pieces === 2) await context.setOffline(true)
    await route.continue().catch(() => undefined)
  })
  await chooser.setInputFiles(file('law.pdf', bigPdf(8 * chunkBytes)))
  await expect(page.getByRole('status').filter({ hasText: 'law.pdf: the line is down' })).toBeAttached()
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'law.pdf is kept with this source.' })).toBeVisible({ timeout: 20_000 })
  expect(await given.query('SELECT 1 FROM "Evidence" WHERE "sourceId" = $1', [entry.sourceId])).toHaveLength(1)
})

test('a cancelled file leaves nothing behind', async ({ page, given, signInAs }) => {
  const entry = await givenEntry(given)
  const chooser = await open(page, signInAs, entry)
  await page.route('**/api/evidence/**', async (route) => {
    if (route.request().url().includes('at=0')) await route.continue()
    else if (route.request().method() === 'DELETE') await route.continue()
    // the second piece never gets through
  })
  await chooser.setInputFiles(file('law.pdf', bigPdf(8 * chunkBytes)))
  const unfinished = () => given.query('SELECT 1 FROM "EvidenceFile" WHERE "startedById" = $1', [entry.person.id])
  await expect.poll(unfinished).toHaveLength(1)
  await page.getByRole('button', { name: 'Cancel law.pdf' }).click()
  await expect(page.getByText('law.pdf was not added: you cancelled it.')).toBeVisible()
  await expect.poll(unfinished).toHaveLength(0)
})

test('a stored page runs nothing when it is opened from another host name', async ({ browser, given, signInAs, baseURL }) => {
  const entry = await givenEntry(given)
  // a page could only come into the database past the inspection: the answer must hold by itself
  const evidenceId = await given.evidence({ assessmentId: entry.assessment.id, sourceId: entry.sourceId }, `<!doctype html><title>quiet</title><!-- ${entry.sourceId} --><script>document.title="run"</script>`)
  const context = await browser.newContext({ acceptDownloads: true })
  await signInAs(entry.person, { context })
  const elsewhere = new URL(baseURL ?? '')
  elsewhere.hostname = 'localhost'
  const [cookie] = await context.cookies()
  await context.addCookies([{ ...cookie!, domain: 'localhost' }])
  const address = `${elsewhere.origin}/api/evidence/${evidenceId}?assessment=${entry.assessment.id}`
  const answer = await context.request.get(address)
  expect(answer.status()).toBe(200)
  const headers = answer.headers()
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="law.txt"; filename*=UTF-8''law.txt`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['content-security-policy']).toMatch(/sandbox(;|$)/)
  expect(headers['content-security-policy']).toContain("default-src 'none'")

  const page = await context.newPage()
  const downloading = page.waitForEvent('download')
  await page.goto(address).catch(() => undefined) // a download ends the navigation
  expect((await downloading).suggestedFilename()).toBe('law.txt')
  // and should a browser show it all the same, as a page: the sandbox lets no script of it run
  await page.route(address, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-disposition': 'inline', 'content-type': 'text/html' } })
  })
  await page.goto(address)
  expect(await page.title()).toBe('quiet')
  const withoutSandbox = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'content-security-policy'))
  await page.unroute(address)
  await page.route(address, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...withoutSandbox, 'content-disposition': 'inline', 'content-type': 'text/html' } })
  })
  await page.goto(address)
  expect(await page.title(), 'without the sandbox it would have run: the test can fail').toBe('run')
  await context.close()
})
