import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'

/** Who a connection speaks for, beside the person that a transaction names: see the guards migration. */
type Principal = 'person' | 'authenticator' | 'worker'

/** Connections outlast the pauses of people who think; each new one costs more than a save. */
const idleTimeoutMillis = 5 * 60_000
const poolSize: Record<Principal, number> = { person: 10, authenticator: 4, worker: 2 }

function connect(principal: Principal) {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set')
  const options = `-c app.principal=${principal}`
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options, max: poolSize[principal], idleTimeoutMillis }) })
}

// Built on first use (a build loads this module without a database) and kept on globalThis (each bundle has its own copy of a module).
const kept = globalThis as typeof globalThis & { mgiClients?: Partial<Record<Principal, PrismaClient>>; mgiBytes?: pg.Pool | undefined }
const client = (principal: Principal) => ((kept.mgiClients ??= {})[principal] ??= connect(principal))

/** The application's connection. Row-level security shows it nothing of an assessment outside `asPerson`. */
export const db = () => client('person')
/** Sign-in only: sessions, accounts, codes. */
export const authenticatorDb = () => client('authenticator')
/** The outbox only: notices and the addresses they go to. */
export const workerDb = () => client('worker')

/** For bytes of files, past Prisma: see `person-bytes.ts`. A connection that breaks while nobody uses it is replaced with the next use. */
export const bytesPool = () => (kept.mgiBytes ??= openBytesPool())

function openBytesPool() {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set')
  const pool = new pg.Pool({ connectionString, options: '-c app.principal=person', max: 4, connectionTimeoutMillis: 5_000 })
  pool.on('error', (error) => console.error('A connection for files broke:', error.message))
  return pool
}

/** Ends all connections: for commands and tests. */
export async function disconnect() {
  const bytes = kept.mgiBytes
  kept.mgiBytes = undefined
  await bytes?.end()
  const clients = Object.values(kept.mgiClients ?? {})
  kept.mgiClients = {}
  await Promise.all(clients.map((each) => each.$disconnect()))
}
