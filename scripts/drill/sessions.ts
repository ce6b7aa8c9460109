import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright'
import { seatCommittee } from '../trial/people'
import { atDesktop, boxOf, comes, type Desktop, openRow, signIn } from './browser/desktop'
import type { Drill, Line } from './drill'

const before = 'The law of 2019 gives every child '
const after = 'a place at school, whatever the papers of its parents.'

/** Sessions that end while somebody types: nothing is lost, and nothing goes out under another name. */
export const sessions: Drill = {
  name: 'sessions',
  isInJourneys: true,
  run: () =>
    atDesktop(async (desktop) => [await comesBack(desktop), await somebodyElse(desktop, false), await changedRole(desktop), await somebodyElse(desktop, true)]),
}

/** A person who has begun an answer, in a browser of their own. */
async function begin({ installation, newContext, query }: Desktop, forgetsTheWriter = false) {
  const { assessmentId, members } = await seatCommittee(installation.ownerUrl, 2)
  const [writer, other] = members as [(typeof members)[0], (typeof members)[0]]
  const context = await newContext()
  await signIn(context, installation, writer)
  if (forgetsTheWriter)
    await context.route('**/api/edits', (route) => {
      const headers = route.request().headers()
      delete headers['mgi-person']
      return route.continue({ headers })
    })
  const page = await context.newPage()
  await page.goto(`/assessments/${assessmentId}/answers/MR-03`)
  await openRow(page, 'MR-03')
  const saved = () => query<{ value: string; personId: string }>(`SELECT "value", "personId" FROM "Revision" WHERE "assessmentId" = $1 ORDER BY "version"`, [assessmentId])
  return { assessmentId, writer, other, context, page, saved }
}

const type = (page: Page, text: string) => boxOf(page, 'MR-03').pressSequentially(text)
/** Pages look again when they get the focus, as after a sign-in in another tab. */
const comeBackTo = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')))

async function comesBack(desktop: Desktop): Promise<Line> {
  const { writer, context, page, saved } = await begin(desktop)
  await type(page, before)
  await comes(async () => (await saved()).length > 0)
  await desktop.query('DELETE FROM "Session" WHERE "userId" = $1', [writer.person.id])
  await type(page, after)
  await sleep(2_000)
  await signIn(context, desktop.installation, { cookie: await desktop.installation.signIn(writer.person.email) })
  await comeBackTo(page)
  const arrived = await comes(async () => (await saved()).at(-1)?.value === before + after)
  const wrongName = (await saved()).filter(({ personId }) => personId !== writer.person.id).length
  await context.close()
  return { name: 'session deleted while typing, the same person comes back', expected: '0 characters lost, 0 under a wrong name', passed: arrived && wrongName === 0, found: { arrived, wrongName } }
}

async function somebodyElse(desktop: Desktop, forgetsTheWriter: boolean): Promise<Line> {
  const { writer, other, context, page, saved } = await begin(desktop, forgetsTheWriter)
  await type(page, before)
  await comes(async () => (await saved()).length > 0)
  await desktop.query('DELETE FROM "Session" WHERE "userId" = $1', [writer.person.id])
  await signIn(context, desktop.installation, other)
  await type(page, after)
  await comeBackTo(page)
  const underWrongName = async () => (await saved()).filter(({ personId }) => personId !== writer.person.id).length
  if (forgetsTheWriter) await comes(async () => (await underWrongName()) > 0)
  else await sleep(4_000)
  const wrongName = await underWrongName()
  const inTheBox = await boxOf(page, 'MR-03').inputValue()
  await signIn(context, desktop.installation, { cookie: await desktop.installation.signIn(writer.person.email) })
  await comeBackTo(page)
  const arrived = await comes(async () => (await saved()).some(({ value, personId }) => value === before + after && personId === writer.person.id), forgetsTheWriter ? 3_000 : undefined)
  await context.close()
  const found = { arrived, wrongName, stoodInTheBox: inTheBox === before + after }
  if (forgetsTheWriter) return { name: 'planted defect: a page that does not say whose text it sends', expected: 'a wrong name is noticed', passed: wrongName > 0, found }
  return { name: 'session deleted while typing, somebody else signs in', expected: '0 characters lost, 0 under a wrong name', passed: arrived && wrongName === 0 && found.stoodInTheBox, found }
}

async function changedRole(desktop: Desktop): Promise<Line> {
  const { assessmentId, writer, context, page, saved } = await begin(desktop)
  const appoint = (role: string) => desktop.query('UPDATE "Participant" SET "role" = $3::"Role" WHERE "assessmentId" = $1 AND "personId" = $2', [assessmentId, writer.person.id, role])
  await type(page, before)
  await comes(async () => (await saved()).length > 0)
  await appoint('reviewer')
  await type(page, after)
  await sleep(3_000)
  const savedWithoutRight = (await saved()).some(({ value }) => value === before + after)
  await page.close({ runBeforeUnload: false })
  await appoint('focalPoint')
  const again = await context.newPage()
  await again.goto(`/assessments/${assessmentId}/answers/MR-03`)
  const arrived = await comes(async () => (await saved()).at(-1)?.value === before + after)
  await context.close()
  return { name: 'role changed while typing, and given back', expected: '0 characters lost, 0 saved without the right', passed: arrived && !savedWithoutRight, found: { arrived, savedWithoutRight } }
}
