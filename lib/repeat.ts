import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Does a server's own work again and again, with a pause between, until it is stopped; several servers may do the same. A
 * turn that fails is told under the name of the work, and the next one comes all the same.
 */
export function repeat(name: string, pauseMs: number, work: (signal: AbortSignal) => Promise<unknown>) {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      await work(signal).catch((error: unknown) => console.error(`${name} waits for the database:`, error instanceof Error ? error.message : error))
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined) // stopping cuts the pause short
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
