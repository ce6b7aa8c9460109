import pg from 'pg'
import { openInstallation } from '../trial/installation'
import { seatCommittee } from '../trial/people'
import { atDesktop, type Desktop } from './browser/desktop'
import type { Drill, Line } from './drill'
import { Desk } from './interleavings/desk'
import { inPageTime } from './interleavings/fast-clock'
import { playInBrowsers } from './interleavings/in-browsers'
import { type Faults, faultsIn, judge, noFaults, type Version } from './interleavings/judge'
import { type Answered, openServer, type Planted } from './interleavings/line-to-server'
import { type Script, scriptsOf } from './interleavings/script'

const atATime = 8
const whole = { real: 1_000, planted: 40 }
const sample = { real: 24, planted: 16 }
const inBrowsers = { real: 20, planted: 6 }
const overwriting = 'saves without the version it was written on'
const defects = ['forgets what waits when a page is closed', overwriting] as const
const seenOf = (planted: (typeof defects)[number], { lostWords, overwritten }: Faults) => (planted.startsWith('forgets') ? lostWords : overwritten).length

/** Two to five people on one answer in random order: the product's outbox, server and database; only the page is simulated. */
export const interleavings: Drill = {
  name: 'interleavings',
  run: async (extent) => {
    const counts = extent.sample ? sample : whole
    const installation = await openInstallation()
    const owner = new pg.Pool({ connectionString: installation.ownerUrl, max: 4 })
    try {
      const play = (planted: Planted, scripts: Script[]) => inPageTime(() => playAll(installation, owner, planted, scripts))
      const real = await play('nothing', scriptsOf(extent.seed, counts.real))
      const lines: Line[] = [
        {
          name: `${real.played} random interleavings of type, pause, offline, save, reload by 2 to 5 people on one answer`,
          expected: 'every acknowledged text in the history, 0 false conflicts, 0 lost words, 0 texts overwritten unseen',
          passed: real.played === counts.real && faultsIn(real.faults) === 0 && real.acknowledged > 0 && real.conflicts > 0,
          found: real,
        },
      ]
      for (const planted of defects) {
        const found = await play(planted, scriptsOf(extent.seed, counts.planted))
        lines.push({ name: `planted defect: a page that ${planted}`, expected: 'noticed', passed: seenOf(planted, found.faults) > 0, found })
      }
      return extent.sample ? lines : [...lines, ...(await atDesktop((desktop) => inRealBrowsers(desktop, extent.seed)))]
    } finally {
      await owner.end()
      await installation.close()
    }
  },
}

/** The same in small with nothing simulated. */
async function inRealBrowsers(desktop: Desktop, seed: number): Promise<Line[]> {
  const real = await playInBrowsers(desktop, 'nothing', seed, inBrowsers.real)
  const found = await playInBrowsers(desktop, overwriting, seed, inBrowsers.planted)
  return [
    {
      name: `${real.played} of them in 2 or 3 real browsers before the built page`,
      expected: 'the same',
      passed: real.played === inBrowsers.real && faultsIn(real.faults) === 0 && real.acknowledged > 0 && real.conflicts > 0,
      found: real,
    },
    { name: `planted defect in real browsers: a page that ${overwriting}`, expected: 'noticed', passed: seenOf(overwriting, found.faults) > 0, found },
  ]
}

type Played = { played: number; acknowledged: number; conflicts: number; faults: Faults; firstFault?: { number: number; faults: Faults; script: Script; history: Version[]; answered: Answered[] } }

async function playAll({ ownerUrl, origin }: { ownerUrl: string; origin: string }, owner: pg.Pool, planted: Planted, scripts: Script[]): Promise<Played> {
  const result: Played = { played: 0, acknowledged: 0, conflicts: 0, faults: noFaults() }
  const { server, answeredAbout, close } = openServer(origin, planted)
  const next = scripts.entries()
  let committee = await seatCommittee(ownerUrl, 5)
  const take = async () => {
    const answer = committee.answers.pop()
    if (answer) return { members: committee.members, answer }
    committee = await seatCommittee(ownerUrl, 5)
    return { members: committee.members, answer: committee.answers.pop()! }
  }
  const play = async (number: number, script: Script) => {
    const { members, answer } = await take()
    const desks = members.slice(0, script.people).map((seat, who) => new Desk(seat, { type: 'answer', id: answer }, server, 'abcde'[who]!))
    for (const { who, act } of script.steps) await desks[who]!.does(act)
    const settled: boolean[] = []
    for (const desk of [...desks, ...desks]) settled.push(await desk.finish()) // the last to finish may meet those before
    const { rows: history } = await owner.query<Version>(
      `SELECT "editId", "value", "version", "personId" FROM "Revision" WHERE "recordId" = $1 AND "field" = 'explanation' ORDER BY "version"`,
      [answer],
    )
    const answered = answeredAbout(answer)
    const faults = judge(history, answered, desks.flatMap(({ words }) => [...words]))
    if (!settled.slice(desks.length).every(Boolean)) faults.unsettled.push(`script ${number}`)
    for (const kind of Object.keys(faults) as (keyof Faults)[]) result.faults[kind].push(...faults[kind])
    if (faultsIn(faults) > 0) result.firstFault ??= { number, faults, script, history, answered }
    result.acknowledged += answered.filter(({ outcome }) => outcome.kind === 'saved').length
    result.conflicts += answered.filter(({ outcome }) => outcome.kind === 'conflict').length
    result.played += 1
  }
  const players = Array.from({ length: atATime }, async () => {
    for (const [number, script] of next) await play(number, script)
  })
  await Promise.all(players)
  close()
  return result
}
