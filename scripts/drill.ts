/**
 * `npm run drill`: what must survive, broken on purpose. Every drill has a planted defect that it must catch; a harness that has
 * never failed proves nothing. A table, and out/drill.json. Linux, bounded in time, loopback only.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { killDatabase, reviveDatabase } from './drill/database'
import { auditLedger, type Finding } from './drill/ledger'
import { startWriters, type Acknowledged } from './drill/writers'
import { projectFolder } from './paths'
import { runScript } from './problem'
import { openInstallation, type Installation } from './trial/installation'
import { signal } from './web/child'

const people = 20
const focalPoint = 'focal.point.tls@demo.invalid'

type Drill = { name: string; expected: string; passed: boolean; found: Finding & { refused: number } }

async function openAnswers(installation: Installation) {
  const client = new pg.Client({ connectionString: installation.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string; version: number }>(
    `SELECT w."id", w."version" FROM "Answer" w JOIN "Assessment" a ON a."id" = w."assessmentId"
     WHERE a."code" LIKE 'TLS-2026%' AND w."state" = 'draft' ORDER BY w."indicatorCode" LIMIT $1`,
    [people],
  )
  await client.end()
  return rows
}

/** Lets people save while `harm` is done `rounds` times, and then compares what they were told with what is there. */
async function drill(
  { name, expected, durable, rounds, passes }: { name: string; expected: string; durable: boolean; rounds: number; passes: (found: Finding) => boolean },
  harm: (installation: Installation) => Promise<void>,
): Promise<Drill> {
  const installation = await openInstallation({ durable })
  try {
    const cookie = await installation.signIn(focalPoint)
    const acknowledged: Acknowledged[] = []
    let refused = 0
    for (let round = 0; round < rounds; round++) {
      const writers = startWriters(installation.origin, cookie, await openAnswers(installation))
      await sleep(1_500 + Math.random() * 500)
      await harm(installation)
      await sleep(500)
      await writers.stop()
      acknowledged.push(...writers.acknowledged)
      refused += writers.refused()
    }
    const found = { ...(await auditLedger(installation.ownerUrl, acknowledged)), refused }
    return { name, expected, passed: found.acknowledged > 0 && passes(found), found }
  } finally {
    await installation.close()
  }
}

const nothingLost = ({ lost, halfWritten, doubled }: Finding) => lost + halfWritten + doubled === 0

const killWeb = async (installation: Installation) => {
  signal(installation.web.pid, 'SIGKILL')
  await installation.web.ended
  await installation.restart()
}
const cutPower = (durable: boolean) => async (installation: Installation) => {
  killDatabase(installation.folder)
  await sleep(300)
  await reviveDatabase(installation.folder, Number(new URL(installation.ownerUrl).port), durable)
}

await runScript(async () => {
  const whole = { expected: '0 lost, 0 half-written, 0 doubled', durable: true, passes: nothingLost }
  const drills = [
    await drill({ ...whole, name: `web server killed 10 times while ${people} people save`, rounds: 10 }, killWeb),
    await drill({ ...whole, name: `database killed 5 times while ${people} people save`, rounds: 5 }, cutPower(true)),
    await drill(
      {
        name: 'planted defect: the database acknowledges before it has written',
        expected: 'loss is noticed',
        durable: false,
        rounds: 3,
        passes: ({ lost }) => lost > 0,
      },
      cutPower(false),
    ),
  ]
  console.table(drills.map(({ name, expected, passed, found }) => ({ name, expected, passed, ...found })))
  const file = path.join(projectFolder, 'out', 'drill.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), drills }, null, 2)}\n`)
  console.log(`Details: ${path.relative(projectFolder, file)}`)
  if (drills.some(({ passed }) => !passed)) process.exitCode = 1
})
process.exit()
