import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { projectFolder } from '../paths'
import { ensureAppLogin } from './app-login'
import { applyMigrations } from './run-engine'

export const migrationsFolder = path.join(projectFolder, 'prisma', 'migrations')

/**
 * Brings a database to the newest schema and makes the application's login if need be.
 * @returns the names of the migrations applied now; empty when there was nothing to do
 */
export async function migrate(target: { ownerUrl: string; appUrl: string; folder?: string }) {
  const migrations = listMigrations(target.folder ?? migrationsFolder)
  await forgetFailures(target.ownerUrl)
  const applied = await applyMigrations({ url: target.ownerUrl, migrations })
  await ensureAppLogin(target)
  return applied
}

function listMigrations(folder: string) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sql: readFileSync(file, 'utf8') }))
}

/** A failed migration left nothing behind, since each runs whole or not at all; its note would forbid the next try. */
async function forgetFailures(ownerUrl: string) {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ known: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`)
    if (rows[0]?.known)
      await owner.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL')
  } finally {
    await owner.end()
  }
}
