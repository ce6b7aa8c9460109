import { setTimeout as sleep } from 'node:timers/promises'
import { quantile, round } from '../bench/statistics'
import { openInstallation, type Installation } from '../trial/installation'
import { type Seat, seatPeople } from '../trial/people'
import { chance, type Drill, type Line } from './drill'
import { openForgetfulSaver } from './forgetful-saver'
import { cutPower, type Harm, killWeb, restartDatabase } from './harms'
import { auditLedger, nothingLost } from './ledger'
import { type Acknowledged, startWriters } from './writers'

const harms = [killWeb, cutPower(), restartDatabase('immediate'), killWeb, cutPower(), restartDatabase('fast')]

/** What a whole run does: so many people at a time, and so many acknowledged texts with each. */
const stages = [
  { people: 20, texts: 6_000 },
  { people: 50, texts: 12_000 },
  { people: 100, texts: 14_000 },
  { people: 200, texts: 18_500 },
]
const sampleStages = [{ people: 20, texts: 400 }]
/** A stage that does not come to its texts in this time ends all the same; the table then says that it fell short. */
const longestStage = 150_000

/** Web server and database killed at random moments while people save: nothing acknowledged may be lost, halved or doubled. */
export const kills: Drill = {
  name: 'kills',
  run: async ({ sample, seed }) => {
    const plan = sample ? sampleStages : stages
    const random = chance(seed)
    const installation = await openInstallation({ durable: true })
    try {
      const give = (people: number) => seatPeople(installation.ownerUrl, people)
      const survived = await everythingSurvives(installation, plan, await give(Math.max(...plan.map(({ people }) => people))), random)
      const halves = await halvesAreNoticed(installation, await give(50), random)
      return [survived, halves, await lossIsNoticed(installation, await give(20), random)] // the last leaves a broken database
    } finally {
      await installation.close()
    }
  },
}

async function everythingSurvives(installation: Installation, plan: typeof stages, seats: Seat[], random: () => number): Promise<Line> {
  const goal = plan.reduce((sum, { texts }) => sum + texts, 0)
  const acknowledged: Acknowledged[] = []
  const windows: number[] = []
  const unexpected: string[] = []
  let [refused, turn] = [0, 0]
  for (const { people, texts } of plan) {
    const writers = startWriters(installation.origin, seats.slice(0, people), random, people)
    const endAt = performance.now() + longestStage
    while (writers.acknowledged.length < texts && performance.now() < endAt) {
      await sleep(500 + random() * 4_000)
      windows.push(await errorWindow(installation, harms[turn++ % harms.length]!, writers))
    }
    await writers.stop()
    acknowledged.push(...writers.acknowledged)
    unexpected.push(...writers.unexpected)
    refused += writers.refusedAt.length
  }
  const window = { p95: round(quantile(windows, 0.95), 0), worst: round(Math.max(...windows), 0) }
  const found = { ...(await auditLedger(installation.ownerUrl, acknowledged)), kills: turn, refusedAndRepeated: refused, unexpected, errorsAfterRecoveryMs: window }
  return {
    name: `${plan.map(({ people }) => people).join(', ')} people save while web server and database are killed at random`,
    expected: `0 lost, half-written, doubled or under a wrong name of ≥ ${goal} acknowledged; errors end ≤ 5 s after recovery`,
    passed: nothingLost(found) && found.acknowledged >= goal && found.unexpected.length === 0 && found.errorsAfterRecoveryMs.worst <= 5_000,
    found,
  }
}

/** Does the harm, and says for how many milliseconds after recovery a save was still refused; 0 when none was. */
async function errorWindow(installation: Installation, harm: Harm, { refusedAt }: { refusedAt: number[] }) {
  await harm.does(installation)
  const recoveredAt = performance.now()
  await sleep(1_500)
  let last = refusedAt.at(-1) ?? 0
  while (performance.now() - last < 1_000 && performance.now() - recoveredAt < 15_000) {
    await sleep(200) // as long as somebody is refused, it is not over
    last = refusedAt.at(-1) ?? 0
  }
  return Math.max(last - recoveredAt, 0)
}

async function lossIsNoticed(installation: Installation, seats: Seat[], random: () => number): Promise<Line> {
  await cutPower(false).does(installation)
  const writers = startWriters(installation.origin, seats, random)
  for (let round = 0; round < 3; round++) {
    await sleep(1_500 + random() * 500)
    await cutPower(false).does(installation)
    await sleep(500)
  }
  await writers.stop()
  const found = await auditLedger(installation.ownerUrl, writers.acknowledged)
  return { name: 'planted defect: the database acknowledges before it has written', expected: 'loss is noticed', passed: found.lost > 0, found }
}

async function halvesAreNoticed(installation: Installation, seats: Seat[], random: () => number): Promise<Line> {
  const saver = await openForgetfulSaver(installation.ownerUrl, random)
  const writers = startWriters(saver.origin, seats, random)
  await sleep(1_000)
  await cutPower().does(installation)
  await sleep(1_000)
  await writers.stop()
  await saver.close()
  const found = await auditLedger(installation.ownerUrl, writers.acknowledged)
  return {
    name: 'planted defect: a server that saves text and history apart, and forgets the id of an edit',
    expected: 'half-written and doubled texts are noticed',
    passed: found.halfWritten > 0 && found.doubled > 0,
    found,
  }
}
