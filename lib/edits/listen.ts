import 'server-only'
import postgres from 'postgres'
import { Gathering } from '@/lib/here/gathering'
import type { Farewell, Here } from '@/lib/here/schema'
import type { SavedNews } from './schema'

type Listener = { onNews: (news: SavedNews) => void; onHere: (here: Here) => void; onGap: () => void; onStop: () => void }
type Exchange = { listeners: Set<Listener>; started: Promise<unknown> | null; gathering: Gathering }

const sweepEvery = 5_000

// One connection per process, whatever number of bundles hold this module.
const kept = globalThis as typeof globalThis & { mgiNews?: Exchange }
const exchange = (kept.mgiNews ??= { listeners: new Set(), started: null, gathering: new Gathering() })

/**
 * Hears what any server process saves, from the commit on, and who comes and goes (`onHere`). `onGap` says that the connection was cut and is back: what was
 * said meanwhile is lost, and the browser asks anew. Returns how to stop.
 */
export async function listen(listener: Listener): Promise<() => void> {
  exchange.listeners.add(listener)
  await begun().catch((error: unknown) => {
    exchange.listeners.delete(listener)
    throw error
  })
  return () => void exchange.listeners.delete(listener)
}

/** Who is here, as this process has heard it since it began to listen. */
export async function listenForHere(): Promise<Gathering> {
  await begun()
  return exchange.gathering
}

const begun = () =>
  (exchange.started ??= start().catch((error: unknown) => {
    exchange.started = null // the next browser tries again
    throw error
  }))

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
  const tellHere = (changes: Here[]) => {
    for (const here of changes) everybody(({ onHere }) => onHere(here))
  }
  await sql.listen('here', (payload) => tellHere(exchange.gathering.hear(JSON.parse(payload) as Here | Farewell, Date.now())))
  await sql.listen(
    'saved',
    (payload) => everybody(({ onNews }) => onNews(JSON.parse(payload) as SavedNews)),
    () => {
      if (!first) everybody(({ onGap }) => onGap())
      first = false
    },
  )
  setInterval(() => tellHere(exchange.gathering.sweep(Date.now())), sweepEvery).unref()
}
