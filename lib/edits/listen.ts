import 'server-only'
import postgres from 'postgres'
import type { SavedNews } from './schema'

type Listener = { onNews: (news: SavedNews) => void; onGap: () => void; onStop: () => void }
type Exchange = { listeners: Set<Listener>; started: Promise<unknown> | null }

// One connection per process, whatever number of bundles hold this module.
const kept = globalThis as typeof globalThis & { mgiNews?: Exchange }
const exchange = (kept.mgiNews ??= { listeners: new Set(), started: null })

/**
 * Hears what any server process saves, from the commit on. `onGap` says that the connection was cut and is back: what was
 * said meanwhile is lost, and the browser asks anew. Returns how to stop.
 */
export async function listen(listener: Listener): Promise<() => void> {
  exchange.listeners.add(listener)
  exchange.started ??= start().catch((error: unknown) => {
    exchange.started = null // the next browser tries again
    throw error
  })
  await exchange.started.catch((error: unknown) => {
    exchange.listeners.delete(listener)
    throw error
  })
  return () => void exchange.listeners.delete(listener)
}

async function start() {
  const address = process.env.DATABASE_URL
  if (!address) throw new Error('DATABASE_URL is not set')
  const sql = postgres(address, { max: 1, onnotice: () => undefined, connection: { application_name: 'mgi-news' } })
  let first = true
  const everybody = (say: (listener: Listener) => void) => {
    for (const listener of exchange.listeners) say(listener)
  }
  process.once('SIGTERM', () => {
    everybody(({ onStop }) => onStop())
    void sql.end({ timeout: 1 })
  })
  return sql.listen(
    'saved',
    (payload) => everybody(({ onNews }) => onNews(JSON.parse(payload) as SavedNews)),
    () => {
      if (!first) everybody(({ onGap }) => onGap())
      first = false
    },
  )
}
