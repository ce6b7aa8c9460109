import 'server-only'
import { workerDb } from '@/lib/db/client'
import { repeat } from '@/lib/repeat'

const pauseMs = 60 * 60 * 1000

/** Drops uploads that nobody went on with for a day, with their chunks; the database lets the worker drop no others. */
export async function sweepUploads(): Promise<number> {
  const { count } = await workerDb().evidenceFile.deleteMany({ where: { sha256: null, touchedAt: { lt: new Date(Date.now() - 24 * 60 * 60 * 1000) } } })
  return count
}

/** Sweeps once an hour. */
export const startSweeping = () => repeat('Sweeping uploads', pauseMs, sweepUploads)
