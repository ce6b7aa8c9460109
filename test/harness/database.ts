import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

// Before each file of database tests: a fresh database of its own, where `lib/db` finds it.
const { owner, app } = inject('templateUrls')
const template = new URL(owner).pathname.slice(1)
const database = `test_${randomBytes(6).toString('hex')}`
const onDatabase = (address: string, name: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString()

const postgres = new pg.Client({ connectionString: onDatabase(owner, 'postgres') })
await postgres.connect()
await postgres.query(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY file_copy`)
await postgres.end()

process.env.OWNER_DATABASE_URL = onDatabase(owner, database)
process.env.DATABASE_URL = onDatabase(app, database)
