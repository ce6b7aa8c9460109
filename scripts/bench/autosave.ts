import { randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import type { EditInput } from '@/lib/edits/schema'
import { openInstallation, type Installation } from '../trial/installation'
import { type Seat, seatPeople } from '../trial/people'
import { openLine, type Try } from '../trial/put-edit'
import { atPace, timed } from './pace'
import { openRowUpdate } from './row-update'
import { openSameSql, type Recorded, sameSqlName } from './same-sql'
import { type Logged, loggedDuring } from './sql-log'
import { type Measurement, quantile, round } from './statistics'

const people = 200
const savesPerSecond = 40
const seconds = { block: 2, rowUpdate: 1 }
const distinctive = 700_100 // a version that no other value of the recorded save contains

/**
 * Autosave against its own parts, and a planted delay of 50 ms in the application's saves alone, which the ratio must show.
 * @param warmUp seconds of saving before anything is measured
 */
export async function measureAutosave({ rounds, warmUp: ahead }: { rounds: number; warmUp: number }): Promise<Measurement[]> {
  const installation = await openInstallation({ durable: true })
  try {
    const { statements, recorded } = await recordSave(installation)
    const seats = await seatPeople(installation.ownerUrl, people)
    await warmUp(installation, seats, ahead)
    const samples = await measureBlocks(installation, seats, statements, recorded, rounds)
    await delaySaves(installation.ownerUrl)
    const planted = await measureBlocks(installation, seats, statements, recorded, 2)
    return [...judge(samples, statements), judgePlanted(planted)]
  } finally {
    await installation.close()
  }
}

type Samples = { save: number[]; empty: number[]; sameSql: number[]; rowUpdate: number[]; rowUpdateBy: string; errors: string[]; sent: number[]; received: number[] }

const text = (number: number) => `Text ${number}: the law of 2019 names the ministry that issues residence permits, and its decree of 2021 the fees.`

/** One save as the database sees it: its statements, with the values by which a repetition is told from it. */
async function recordSave({ ownerUrl, origin, folder }: Installation): Promise<{ statements: Logged[]; recorded: Recorded }> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const [seat] = (await seatPeople(ownerUrl, 1)) as [Seat]
  const line = openLine(origin)
  const save = (version: number, value: string, editId: string) =>
    line.put(seat.cookie, { version: 1, editId, record: seat.record, field: 'explanation', baseVersion: version, value })
  await owner.query(`ALTER SYSTEM SET log_statement = 'all'`)
  await owner.query('SELECT pg_reload_conf()')
  await save(0, 'warm', randomUUID())
  await owner.query(`UPDATE "Answer" SET "version" = $2 WHERE "id" = $1`, [seat.record.id, distinctive])
  const recorded: Recorded = { seat, editId: randomUUID(), value: 'recorded text', version: distinctive }
  const statements = await loggedDuring(path.join(folder, 'postgres.log'), async () => {
    const tried = await save(recorded.version, recorded.value, recorded.editId)
    if (tried?.status !== 200) throw new Error(`The recorded save failed: ${JSON.stringify(tried)}`)
  })
  await owner.query('ALTER SYSTEM RESET log_statement')
  await owner.query('SELECT pg_reload_conf()')
  await owner.end()
  line.close()
  return { statements, recorded }
}

const warmUp = async ({ origin }: Installation, seats: Seat[], seconds: number) => {
  const line = openLine(origin)
  await atPace(savesPerSecond, seconds, async (number) => void (await saveOnce(line, seats[number % seats.length]!, number)))
  line.close()
}

async function saveOnce(line: ReturnType<typeof openLine>, seat: Seat, number: number): Promise<{ tried: Try; value: string }> {
  const value = text(number)
  const edit: EditInput = { version: 1, editId: randomUUID(), record: seat.record, field: 'explanation', baseVersion: seat.version, value: `${value} ${randomUUID()}` }
  const tried = await line.put(seat.cookie, edit)
  if (tried && 'version' in tried.answer) seat.version = tried.answer.version
  return { tried, value: edit.value }
}

/** Blocks of seconds that follow each other: saves, requests that do nothing, the same SQL alone, updates of one row. */
async function measureBlocks({ origin, ownerUrl, appUrl }: Installation, seats: Seat[], statements: Logged[], recorded: Recorded, rounds: number) {
  const line = openLine(origin)
  const sameSql = openSameSql(appUrl, statements, recorded)
  await sameSql.connect()
  const rowUpdate = await openRowUpdate(ownerUrl)
  const samples: Samples = { save: [], empty: [], sameSql: [], rowUpdate: [], rowUpdateBy: rowUpdate.by, errors: [], sent: [], received: [] }
  const inTurn = (list: Seat[]) => {
    let turn = 0
    return () => list[turn++ % list.length]!
  }
  const next = inTurn(seats)
  const nextOfAnswers = inTurn(seats.filter(({ record }) => record.type === recorded.seat.record.type))
  for (let round = 0; round < rounds; round++) {
    await atPace(savesPerSecond, seconds.block, async (number) => {
      const { tried, value } = await saveOnce(line, next(), number)
      if (tried?.status !== 200) return void samples.errors.push(JSON.stringify(tried))
      samples.save.push(tried.milliseconds)
      samples.sent.push(tried.sent - Buffer.byteLength(value))
      samples.received.push(tried.received)
    })
    await atPace(savesPerSecond, seconds.block, async () => {
      const tried = await line.refused()
      if (tried?.status !== 404) throw new Error(`The empty request was answered ${tried?.status}`)
      samples.empty.push(tried.milliseconds)
    })
    await atPace(savesPerSecond, seconds.block, async (number) => {
      samples.sameSql.push(await timed(() => sameSql.save(nextOfAnswers(), `${text(number)} ${randomUUID()}`)))
    })
    samples.rowUpdate.push(...(await rowUpdate.measure(savesPerSecond, seconds.rowUpdate)))
  }
  line.close()
  await sameSql.close()
  await rowUpdate.close()
  return samples
}

const p95 = (values: number[]) => quantile(values, 0.95)
const ratioOf = ({ save, empty, sameSql }: Samples) => p95(save) / (p95(empty) + p95(sameSql))
const spread = (values: number[]) => ({ n: values.length, p50: round(quantile(values, 0.5)), p95: round(p95(values)), p99: round(quantile(values, 0.99)) })
const timesOf = ({ save, empty, sameSql, rowUpdate }: Samples) => ({
  saveMs: spread(save),
  emptyRouteMs: spread(empty),
  sameSqlMs: spread(sameSql),
  rowUpdateMs: spread(rowUpdate),
})

function judge(samples: Samples, statements: Logged[]): Measurement[] {
  const times = timesOf(samples)
  const counted = statements.filter(({ sql }) => !/^(BEGIN|COMMIT)/.test(sql))
  return [
    judged(`Autosave p95, ${people} people, ${savesPerSecond} saves a second ÷ (empty route + same SQL through pg)`, ratioOf(samples), 1.5, times),
    {
      name: `Autosave p95 ÷ update of one row by ${samples.rowUpdateBy}`,
      value: round(p95(samples.save) / p95(samples.rowUpdate)),
      goal: 'told',
      met: true,
      details: times,
    },
    judged('Saves that failed', samples.errors.length, 0, { errors: samples.errors.slice(0, 10) }),
    judged('Bytes sent for a save beyond its text, headers included', Math.max(...samples.sent), 2_048, {}),
    judged('Bytes received for a save, headers included', Math.max(...samples.received), 1_024, {}),
    judged('SQL statements of a save, session included, BEGIN and COMMIT not', counted.length, 6, { statements: statements.map(({ sql }) => sql) }),
  ]
}

const judged = (name: string, value: number, bar: number, details: Record<string, unknown>): Measurement => ({
  name,
  value: round(value),
  goal: `≤ ${bar}`,
  met: value <= bar,
  details,
})

const judgePlanted = (samples: Samples): Measurement => ({
  name: 'Planted delay of 50 ms in each save: the same ratio',
  value: round(ratioOf(samples)),
  goal: '> 1.5',
  met: ratioOf(samples) > 1.5,
  details: timesOf(samples),
})

async function delaySaves(ownerUrl: string) {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`
    CREATE FUNCTION bench_delay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF current_setting('application_name') <> '${sameSqlName}' THEN PERFORM pg_sleep(0.05); END IF; RETURN NEW; END $$;
    CREATE TRIGGER bench_delay BEFORE INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION bench_delay()`)
  await owner.end()
}
