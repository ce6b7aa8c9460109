import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { largestFile } from '@/lib/evidence/limits'
import { pdf } from '../../test/harness/sound-files'
import { round } from '../bench/statistics'
import { openInstallation, type Installation } from '../trial/installation'
import type { Drill, Line } from './drill'
import { openGullibleServer } from './gullible-server'
import { type Place, sendFile, type Tried, tryHostileFiles } from './hostile-files'

const focalPoint = 'focal.point.tls@demo.invalid'
const megabyte = 1024 * 1024

/** Evidence files that mean harm are refused or inert, and an upload needs little memory, however large the file is. */
export const files: Drill = {
  name: 'files',
  run: async ({ sample }) => {
    const installation = await openInstallation()
    try {
      const cookie = await installation.signIn(focalPoint)
      const place = await findPlace(installation.ownerUrl)
      const lines = [await everyFileIsHarmless(installation.origin, cookie, place, sample), await gullibilityIsNoticed(cookie, place)]
      return sample ? lines : [...lines, await memoryOf(installation, cookie, place, 1), await memoryOf(installation, cookie, place, 10)]
    } finally {
      await installation.close()
    }
  },
}

async function everyFileIsHarmless(origin: string, cookie: string, place: Place, sample: boolean): Promise<Line> {
  const tried = await tryHostileFiles(origin, cookie, place)
  if (!sample) console.table(tried.map(({ what, name, found, passed }) => ({ what, name, found, passed })))
  return { name: 'hostile files are sent', expected: `all of ≥ 60 refused for the right reason, or kept and inert`, ...judged(tried), passed: tried.length >= 60 && tried.every(({ passed }) => passed) }
}

async function gullibilityIsNoticed(cookie: string, place: Place): Promise<Line> {
  const server = await openGullibleServer()
  const tried = await tryHostileFiles(server.origin, cookie, place)
  await server.close()
  return { name: 'planted defect: a server that believes names and shows files in place', expected: 'it is noticed with every file', ...judged(tried), passed: tried.every(({ passed }) => !passed) }
}

const judged = (tried: Tried[]) => {
  const faults = tried.filter(({ passed }) => !passed)
  return { found: { files: tried.length, asExpected: tried.length - faults.length, faults: faults.slice(0, 5).map(({ what, found }) => `${what}: ${found}`) } }
}

/** Files of the largest size at once, each of its own bytes, and what the server's memory rose to above where it stood. */
async function memoryOf({ origin, web }: Installation, cookie: string, place: Place, count: number): Promise<Line> {
  const sent = Array.from({ length: count }, () => Buffer.concat([pdf().subarray(0, 15), randomBytes(largestFile - pdf().length), pdf().subarray(15)]))
  for (let i = 0; i < 20; i++) await sendFile(origin, cookie, place, 'warm.pdf', pdf({ inside: `/Turn ${i}` })) // the code is loaded, the connections are open
  await sleep(1_000)
  const before = residentBytes(web.pid)
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, residentBytes(web.pid))), 20)
  const begun = performance.now()
  const answers = await Promise.all(sent.map((bytes) => sendFile(origin, cookie, place, 'law.pdf', bytes)))
  const seconds = (performance.now() - begun) / 1000
  clearInterval(watch)
  const kept = answers.filter(({ answer }) => 'kept' in answer).length
  const each = (peak - before) / megabyte / count
  return {
    name: `${count} ${count === 1 ? 'file' : 'files at once'} of 25 MB`,
    expected: `kept; the server's memory rises by ≤ 64 MB for each`,
    passed: kept === count && each <= 64,
    found: { kept, beforeMB: round(before / megabyte, 0), peakMB: round(peak / megabyte, 0), riseForEachMB: round(each, 0), seconds: round(seconds, 1) },
  }
}

/** Resident memory of a process, as Linux tells it. */
function residentBytes(pid: number) {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')
  return Number(pages) * 4096
}

async function findPlace(ownerUrl: string): Promise<Place> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<Place>(
    `SELECT a."id" AS "assessmentId", s."id" AS "sourceId" FROM "Assessment" a JOIN "Source" s ON s."territoryId" = a."territoryId"
     WHERE a."code" LIKE 'TLS-2026%' AND s."removedAt" IS NULL LIMIT 1`,
  )
  await client.end()
  if (!rows[0]) throw new Error('The demo has no source of TLS-2026.')
  return rows[0]
}
