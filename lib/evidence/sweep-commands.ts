import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { workerDb } from '@/lib/db/client'

const pauseMs = 60 * 60 * 1000

/** Drops uploads that nobody went on with for a day, with their chunks; the database lets the worker drop no others. */
export async function sweepUploads(): Promise<number> {
  const { count } = await workerDb().evidenceFile.deleteMany({ where: { sha256: null, touchedAt: { lt: new Date(Date.now() - 24 * 60 * 60 * 1000) } } })
  return count
}

/** Sweeps once an hour until it is stopped; several servers may do it at once. */
export function startSweeping() {
  const stopping = new AbortController()
  const running = run(stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function run(signal: AbortSignal) {
  while (!signal.aborted) {
    await sweepUploads().catch((error: unknown) => console.error('Sweeping uploads waits for the database:', error instanceof Error ? error.message : error))
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined) // stopping cuts the pause short
  }
}
