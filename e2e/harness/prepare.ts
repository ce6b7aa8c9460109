import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { migrate } from '../../scripts/migrate/migrate'
import { projectFolder } from '../../scripts/paths'
import type { Installation } from './published'

export type Prepared = Omit<Installation, 'url'>

/** The way of the product to fill a database with the indicators and nothing else. */
export const onlyIndicators = ['scripts/mgi.ts', 'framework', 'import', '--bundled']

/** Makes a database beside the others of its server, migrates it, and fills it by one of the product's own scripts. */
export async function prepare(addresses: Prepared, filling: string[]): Promise<Prepared> {
  const beside = new URL(addresses.ownerUrl)
  const database = beside.pathname.slice(1)
  beside.pathname = '/postgres'
  const postgres = new pg.Client({ connectionString: beside.href })
  await postgres.connect()
  await postgres.query(`CREATE DATABASE ${database}`)
  await postgres.end()
  await migrate(addresses)
  const { status } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', ...filling], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, OWNER_DATABASE_URL: addresses.ownerUrl, DATABASE_URL: addresses.appUrl },
  })
  if (status !== 0) throw new Error(`${filling.join(' ')} failed`)
  return addresses
}
