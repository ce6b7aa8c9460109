// Writes Prisma's client when it is missing or older than the schema. Plain JavaScript: it runs before almost every command.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const schema = file('prisma/schema.prisma')
const client = file('lib/db/generated/client.ts')

if (!existsSync(client) || statSync(client).mtimeMs < statSync(schema).mtimeMs) {
  const made = spawnSync(process.execPath, [file('node_modules/prisma/build/index.js'), 'generate'], {
    cwd: file('.'),
    encoding: 'utf8',
    // Generating needs no engine, yet the command insists on one: any program will do, and nothing is downloaded.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (made.status !== 0) {
    console.error(`The database client could not be generated:\n${made.stderr || made.stdout}`)
    process.exit(1)
  }
}
