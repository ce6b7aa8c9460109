import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright'
import type { EditInput } from '@/lib/edits/schema'
import { seatCommittee } from '../trial/people'
import { openLine } from '../trial/put-edit'
import { atDesktop, boxOf, comes, type Desktop, openRow, signIn, stateOf } from './browser/desktop'
import type { Drill, Line } from './drill'

type Planted = 'nothing' | 'forgets what waits when a page is closed' | 'saves without the version it was written on'

const whole = { answers: 30, changed: 5 }
const sample = { answers: 4, changed: 2 }

/** Ten minutes without a line: what was typed arrives once, and what somebody else changed meanwhile is shown. */
export const offline: Drill = {
  name: 'offline',
  isInJourneys: true,
  run: (extent) =>
    atDesktop(async (desktop) => [
      await tenMinutesAway(desktop, 'nothing', extent.sample ? sample : whole),
      await tenMinutesAway(desktop, 'forgets what waits when a page is closed', sample),
      await tenMinutesAway(desktop, 'saves without the version it was written on', sample),
    ]),
}

async function tenMinutesAway({ installation, newContext, query }: Desktop, planted: Planted, { answers, changed }: typeof whole): Promise<Line> {
  const { assessmentId, members } = await seatCommittee(installation.ownerUrl, 2)
  const [writer, other] = members as [(typeof members)[0], (typeof members)[0]]
  const records = await query<{ id: string; code: string }>(
    `SELECT w."id", w."indicatorCode" AS "code" FROM "Answer" w JOIN "Indicator" i ON i."id" = w."indicatorId" WHERE w."assessmentId" = $1 ORDER BY w."indicatorCode"`,
    [assessmentId],
  )
  const context = await newContext({ viewport: { width: 1280, height: 900 } })
  await signIn(context, installation, writer)
  if (planted === 'saves without the version it was written on') await forgetVersions(context)
  const pages = await openPages(context, assessmentId, records, answers)
  await context.setOffline(true)
  for (const { page, codes } of pages)
    for (const code of codes) {
      await openRow(page, code)
      await boxOf(page, code).fill(textOf(code))
    }
  for (const { page } of pages) await page.clock.fastForward('10:00')
  const typed = pages.flatMap(({ codes }) => codes)
  const idOf = (code: string) => records.find((record) => record.code === code)!.id
  const line = openLine(installation.origin)
  for (const code of typed.slice(0, changed)) {
    const edit: EditInput = { version: 1, editId: randomUUID(), record: { type: 'answer', id: idOf(code) }, field: 'explanation', baseVersion: 0, value: `Meanwhile ${code}.` }
    await line.put(other.cookie, edit)
  }
  line.close()
  for (const { page } of pages) await page.close({ runBeforeUnload: false })

  await context.setOffline(false)
  if (planted === 'forgets what waits when a page is closed') await dropTexts(context)
  const again = await context.newPage()
  await again.goto(`/assessments/${assessmentId}/answers/${typed[0]}`)
  const arrived = async () =>
    (await query<{ value: string }>(`SELECT "value" FROM "Revision" WHERE "assessmentId" = $1 AND "personId" = $2`, [assessmentId, writer.person.id])).map(({ value }) => value)
  await comes(async () => (await arrived()).length >= answers - changed, planted === 'nothing' ? undefined : 20_000)
  let conflicts = 0
  for (const code of typed.slice(0, changed)) conflicts += (await showsConflict(again, code, planted === 'nothing' ? undefined : 5_000)) ? 1 : 0
  if (conflicts === changed) await comes(async () => (await arrived()).length >= answers)
  const texts = await arrived()
  const once = typed.filter((code) => texts.filter((value) => value === textOf(code)).length === 1).length
  await context.close()
  const found = { typed: typed.length, arrivedOnce: once, saves: texts.length, conflictsShown: conflicts }
  const isWhole = once === answers && texts.length === answers && conflicts === changed
  return planted === 'nothing'
    ? {
        name: `${answers} answers typed in ten minutes without a line, tabs killed and opened again, ${changed} changed by somebody else`,
        expected: `${answers} arrive once, ${changed} conflicts shown`,
        passed: isWhole,
        found,
      }
    : { name: `planted defect: a page that ${planted}`, expected: 'noticed', passed: !isWhole, found }
}

const textOf = (code: string) => `Written without a line about ${code}.`

/** One page for each dimension that is needed, opened while there is a line. */
async function openPages(context: BrowserContext, assessmentId: string, records: { code: string }[], answers: number) {
  const pages: { page: Page; codes: string[] }[] = []
  let left = records.map(({ code }) => code)
  for (let missing = answers; missing > 0; ) {
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(`/assessments/${assessmentId}/answers/${left[0]}`, { waitUntil: 'networkidle' })
    const rows = await page.locator('details.indicator').evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset.code ?? ''))
    pages.push({ page, codes: rows.slice(0, missing) })
    left = left.filter((code) => !rows.includes(code))
    missing -= Math.min(missing, rows.length)
  }
  return pages
}

/** The choice is shown; keeps the own text, as a person would who wrote it last. */
async function showsConflict(page: Page, code: string, atMost: number | undefined) {
  await openRow(page, code)
  const region = page.locator(`details.indicator[data-code="${code}"]`).getByRole('region', { name: /Two texts for/ })
  const isShown = await comes(async () => (await region.count()) > 0, atMost)
  if (!isShown) return false
  await region.getByRole('button', { name: 'Keep my text' }).click()
  await stateOf(page, code).locator('[data-save="saved"]').waitFor()
  return true
}

/** Planted: every save claims to rest on the newest version. */
const forgetVersions = (context: BrowserContext) =>
  context.route('**/api/edits', async (route) => {
    const edit = route.request().postDataJSON() as EditInput
    const saved = await context.request.get(`/api/edits?record=${edit.record.type}:${edit.record.id}`)
    const { version } = (await saved.json()) as { version: number }
    await route.continue({ postData: JSON.stringify({ ...edit, baseVersion: version }) })
  })

/** Planted: the browser's storage is emptied between two pages. */
async function dropTexts(context: BrowserContext) {
  const page = await context.newPage()
  await page.goto('/en/privacy')
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('mgi-edits').onsuccess = resolve)))
  await page.close()
}
