import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { round } from '../bench/statistics'
import { openInstallation, type Installation } from '../trial/installation'
import { seatPeople } from '../trial/people'
import { endDatabase, reviveDatabase } from './database'
import { chance, type Drill, type Line } from './drill'
import { auditLedger, nothingLost } from './ledger'
import { mountSmallDisk, type SmallDisk } from './small-disk'
import { startWriters } from './writers'

const people = 50
const diskSize = 500
const recovery = 10_000

/** The database's disk is filled to its last byte while people save, and freed again. Nothing is restarted. */
export const fullDisk: Drill = {
  name: 'full-disk',
  run: async ({ sample, seed }) => {
    const disk = mountSmallDisk(diskSize)
    if (!disk) return [{ name: 'a full disk', expected: 'a system that can mount one', passed: true, found: { skipped: 'mounting a small disk needs root' } }]
    try {
      const installation = await openInstallation({ durable: true, folder: path.join(disk.folder, 'trial') })
      try {
        return [await saveOnFullDisk(installation, disk, sample ? 4_000 : 15_000, chance(seed)), await corruptionIsNoticed(installation)]
      } finally {
        disk.free()
        await installation.close()
      }
    } finally {
      disk.remove()
    }
  },
}

async function saveOnFullDisk(installation: Installation, disk: SmallDisk, full: number, random: () => number): Promise<Line> {
  const seats = await seatPeople(installation.ownerUrl, people)
  const writers = startWriters(installation.origin, seats, random, people)
  await sleep(3_000)
  disk.fill()
  const reading = { asked: 0, failed: 0 }
  const filledAt = performance.now()
  while (performance.now() - filledAt < full) {
    const seat = seats[reading.asked++ % seats.length]!
    const page = await fetch(`${installation.origin}/assessments/${seat.assessmentId}`, { headers: { cookie: seat.cookie } }).catch(() => null)
    if (page?.status !== 200) reading.failed += 1
    await page?.arrayBuffer()
    await sleep(100)
  }
  const refusedWhileFull = writers.refusedAt.filter((at) => at > filledAt).length
  const before = writers.acknowledged.length
  disk.free()
  const freedAt = performance.now()
  while (writers.acknowledged.length === before && performance.now() - freedAt < 60_000) await sleep(20)
  const resumedAfterMs = round(performance.now() - freedAt, 0)
  await sleep(3_000)
  await writers.stop()
  const found = {
    ...(await auditLedger(installation.ownerUrl, writers.acknowledged)),
    corrupted: await corruptedTables(installation.ownerUrl),
    refusedWhileFull,
    unexpected: [...new Set(writers.unexpected)].slice(0, 5),
    pagesReadWhileFull: reading,
    resumedAfterMs,
  }
  const saved = nothingLost(found) && found.corrupted.length === 0 && found.unexpected.length === 0
  return {
    name: `the database's disk filled to its last byte while ${people} people save, and freed`,
    expected: `saves refused, 100 % of pages read, saving again ≤ ${recovery / 1000} s after, nothing lost or corrupted`,
    passed: saved && refusedWhileFull > 0 && reading.failed === 0 && resumedAfterMs <= recovery,
    found,
  }
}

async function corruptionIsNoticed({ folder, ownerUrl }: Installation): Promise<Line> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('CHECKPOINT')
  const { rows } = await client.query<{ file: string }>(`SELECT pg_relation_filepath('"Revision"') AS file`)
  await client.end()
  await endDatabase(folder, 'fast')
  const handle = openSync(path.join(folder, 'postgres', rows[0]!.file), 'r+')
  writeSync(handle, Buffer.alloc(100, 0x58), 0, 100, 8_192 - 200)
  closeSync(handle)
  await reviveDatabase(folder, Number(new URL(ownerUrl).port), true)
  const corrupted = await corruptedTables(ownerUrl)
  return { name: 'planted defect: 100 bytes of a table overwritten', expected: 'corruption is noticed', passed: corrupted.length > 0, found: { corrupted } }
}

/** Tables that cannot be read to their end; each page has a checksum. */
async function corruptedTables(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(`SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`)
  const corrupted: string[] = []
  for (const { name } of rows) {
    const read = await client.query(`SELECT md5(string_agg(t::text, '')) FROM ${name} t`).then(() => true, () => false)
    if (!read) corrupted.push(name)
  }
  await client.end()
  return corrupted
}
