import { seatCommittee } from '../../trial/people'
import { type Desktop, signIn } from '../browser/desktop'
import { type Faults, faultsIn, judge, noFaults, type Version } from './judge'
import type { Planted } from './line-to-server'
import { PageDesk } from './page-desk'
import { scriptsOf, type Script } from './script'

const atATime = 2
const most = { people: 3, steps: 16, pause: 1_500 }

/** Scripts that a real browser plays in seconds. */
const shortened = ({ people, steps }: Script): Script => ({
  people: Math.min(people, most.people),
  steps: steps
    .filter(({ act }) => act.does !== 'erases' && act.does !== 'hears')
    .slice(0, most.steps)
    .map(({ who, act }) => ({ who: who % Math.min(people, most.people), act: act.does === 'pauses' ? { ...act, for: Math.min(act.for, most.pause) } : act })),
})

type PlayedInBrowsers = { played: number; acknowledged: number; conflicts: number; faults: Faults; firstFault?: { number: number; faults: Faults; script: Script } }

/** Two or three people on one answer, each in a real browser before the built page. */
export async function playInBrowsers({ installation, newContext, query }: Desktop, planted: Planted, seed: number, count: number): Promise<PlayedInBrowsers> {
  const result: PlayedInBrowsers = { played: 0, acknowledged: 0, conflicts: 0, faults: noFaults() }
  const next = scriptsOf(seed, count).map(shortened).entries()

  const table = async () => {
    const { assessmentId, members } = await seatCommittee(installation.ownerUrl, most.people)
    const contexts = await Promise.all(
      members.map(async (member) => {
        const context = await newContext()
        await signIn(context, installation, member)
        return context
      }),
    )
    const answers = await query<{ id: string; code: string }>(`SELECT "id", "indicatorCode" AS "code" FROM "Answer" WHERE "assessmentId" = $1 ORDER BY 2`, [assessmentId])
    for (const [number, script] of next) {
      const answer = answers.pop()!
      const place = { address: `/assessments/${assessmentId}/answers/${answer.code}`, code: answer.code }
      const desks = contexts.slice(0, script.people).map((context, who) => new PageDesk(members[who]!, context, place, planted, 'abc'[who]!))
      await play(number, script, desks, answer.id)
    }
    await Promise.all(contexts.map((context) => context.close()))
  }

  const play = async (number: number, script: Script, desks: PageDesk[], answerId: string) => {
    await Promise.all(desks.map((desk) => desk.open()))
    for (const { who, act } of script.steps) await desks[who]!.does(act)
    const settled: boolean[] = []
    for (const desk of [...desks, ...desks]) settled.push(await desk.finish()) // the last to finish may meet those before
    await Promise.all(desks.map((desk) => desk.close()))
    const history = await query<Version>(
      `SELECT "editId", "value", "version", "personId" FROM "Revision" WHERE "recordId" = $1 AND "field" = 'explanation' ORDER BY "version"`,
      [answerId],
    )
    const answered = desks.flatMap((desk) => desk.answered).filter(({ edit }) => edit.record.id === answerId)
    const faults = judge(history, answered, desks.flatMap(({ words }) => [...words]))
    if (!settled.slice(desks.length).every(Boolean)) faults.unsettled.push(`script ${number}`)
    for (const kind of Object.keys(faults) as (keyof Faults)[]) result.faults[kind].push(...faults[kind])
    if (faultsIn(faults) > 0) result.firstFault ??= { number, faults, script }
    result.acknowledged += answered.filter(({ outcome }) => outcome.kind === 'saved').length
    result.conflicts += answered.filter(({ outcome }) => outcome.kind === 'conflict').length
    result.played += 1
  }

  await Promise.all(Array.from({ length: atATime }, table))
  return result
}
