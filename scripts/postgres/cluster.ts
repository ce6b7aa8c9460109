import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import pg from 'pg'
import { PlainProblem, explainWriteFailure } from '../problem'
import { createCluster, launch } from './launch'
import { readPostmaster, stopPostmaster } from './postmaster'
import { readSecrets, type Secrets } from './secrets'

export interface Cluster {
  /** Address of a database for the owner (migrations, `mgi`) or for the application's own login. */
  url(login: 'owner' | 'app', database?: string): string
  secrets: Secrets
  /** False when another command had it running already. */
  started: boolean
  /** Leaves the server; the last command to leave stops it. */
  close(): Promise<void>
}

export const ownerLogin = 'mgi_owner'
const appLogin = 'mgi_login'
const databaseName = 'mgi'

const holdersLock = 6_441_447 // any number, the same in every command: who holds it shared needs the server

/**
 * Opens the PostgreSQL that lives in `folder`: joins the running server, or starts it (and makes it, the first time).
 * A lock file left by a crash is noticed and removed.
 * @param durable false only for tests: a crash of the machine may then lose data
 */
export async function openCluster(folder: string, { durable = true } = {}): Promise<Cluster> {
  const clusterFolder = path.join(folder, 'postgres')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const secrets = readSecrets(folder)
    await createCluster(folder, secrets, durable)
    let started = false
    const giveUpAt = Date.now() + 60_000
    while (Date.now() < giveUpAt) {
      const holder = await join(clusterFolder, secrets)
      if (holder) return await opened(holder, clusterFolder, secrets, started)
      started = (await launch(folder, durable)) || started
      await sleep(40)
    }
  } catch (error) {
    throw explainWriteFailure(error, folder)
  }
  throw new PlainProblem(`The database in ${folder} does not answer: see ${path.join(folder, 'postgres.log')}.`)
}

const address = (port: number, user: string, password: string, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

/** A connection that holds the server for this command, or null when none answers with our password. */
async function join(clusterFolder: string, secrets: Secrets): Promise<pg.Client | null> {
  const running = readPostmaster(clusterFolder)
  if (!running?.port) return null
  const connectionString = address(running.port, ownerLogin, secrets.ownerPassword, 'postgres')
  const holder = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, application_name: 'mgi holder' })
  holder.on('error', () => undefined) // the server went away: whoever uses it will say so
  try {
    await holder.connect()
    await holder.query('SELECT pg_advisory_lock_shared($1)', [holdersLock])
    return holder
  } catch {
    return null // starting, stopping, or a stale lock file whose port is somebody else's now: the caller tries again
  }
}

async function opened(holder: pg.Client, clusterFolder: string, secrets: Secrets, started: boolean): Promise<Cluster> {
  const found = await holder.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
  if (found.rowCount === 0) await holder.query(`CREATE DATABASE ${databaseName}`)
  const { port } = holder
  return {
    secrets,
    started,
    url: (login, database = databaseName) =>
      login === 'owner'
        ? address(port, ownerLogin, secrets.ownerPassword, database)
        : address(port, appLogin, secrets.appPassword, database),
    close: async () => {
      if (await isLastHolder(holder)) await stopPostmaster(clusterFolder)
      await holder.end().catch(() => undefined) // the server may have closed it already
    },
  }
}

/** Whoever turns the shared lock into an exclusive one is alone; newcomers wait for it until the server is gone. */
async function isLastHolder(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [holdersLock])
    const { rows } = await holder.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [holdersLock])
    return rows[0]?.alone === true
  } catch {
    return false // the server is gone already
  }
}
