import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate'

const folder = mkdtempSync(path.join(tmpdir(), 'mgi-migrations-'))
const withDatabase = (address: string, name: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString()
const ownerUrl = withDatabase(process.env.OWNER_DATABASE_URL ?? '', 'migrate_by_hand')
const appUrl = withDatabase(process.env.DATABASE_URL ?? '', 'migrate_by_hand')
const run = () => migrate({ ownerUrl, appUrl, folder })

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(() => query(process.env.OWNER_DATABASE_URL ?? '', 'CREATE DATABASE migrate_by_hand'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a function whose body holds semicolons arrives whole, and a second run does nothing', async () => {
  write('1_init', `CREATE TABLE "Law" (id int); CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;`)
  expect(await run()).toEqual(['1_init'])
  expect(await query(appUrl, 'SELECT two(), current_user AS login')).toEqual([{ two: 2, login: 'mgi_login' }])
  expect(await run()).toEqual([])
})

test('a failed migration leaves nothing behind, says why, and can be tried again', async () => {
  write('2_year', `ALTER TABLE "Law" ADD year int; INSERT INTO "Lwa" VALUES (1);`)
  await expect(run()).rejects.toThrow(/Lwa/)
  expect(await query(ownerUrl, `SELECT 1 FROM information_schema.columns WHERE table_name = 'Law' AND column_name = 'year'`)).toEqual([])
  write('2_year', `ALTER TABLE "Law" ADD year int;`)
  expect(await run()).toEqual(['2_year'])
})

test('one login for both is refused', async () => {
  await expect(migrate({ ownerUrl, appUrl: ownerUrl, folder })).rejects.toThrow(/a login of its own/)
})
