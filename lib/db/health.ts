import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { version } from '@/package.json'
import { db } from './client'

type Health = {
  status: 'ok' | 'unavailable'
  reason?: string
  version: string
  database: 'reachable' | 'away'
  migrations: { applied: number; pending: string[] } | null
}

/** Whether this server can serve: the database answers, and holds the schema of this version. Says nothing secret. */
export async function readHealth(): Promise<Health> {
  const [applied, known] = await Promise.all([listApplied(), listKnown()])
  if (!applied) return { status: 'unavailable', reason: 'The database does not answer.', version, database: 'away', migrations: null }
  const pending = known.filter((name) => !applied.includes(name))
  const migrations = { applied: applied.length, pending }
  if (pending.length > 0)
    return { status: 'unavailable', reason: 'Migrations are pending: run npm run mgi -- migrate.', version, database: 'reachable', migrations }
  return { status: 'ok', version, database: 'reachable', migrations }
}

/** Null when the database is away; empty before the first migration, when there is no such table yet. */
async function listApplied() {
  try {
    const rows = await db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return rows.map(({ name }) => name)
  } catch (error) {
    return isMissingTable(error) ? [] : null
  }
}

const isMissingTable = (error: unknown) => error instanceof Error && /42P01|42501/.test(JSON.stringify(error) + error.message)

async function listKnown() {
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
