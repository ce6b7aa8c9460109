/** Writes Prisma's client when it is missing or older than the schema. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectFolder } from './paths'
import { PlainProblem, runScript } from './problem'

const schema = path.join(projectFolder, 'prisma', 'schema.prisma')
const client = path.join(projectFolder, 'lib', 'db', 'generated', 'client.ts')

export async function generateClient() {
  if (existsSync(client) && statSync(client).mtimeMs > statSync(schema).mtimeMs) return
  const prisma = path.join(projectFolder, 'node_modules', 'prisma', 'build', 'index.js')
  const made = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: projectFolder,
    encoding: 'utf8',
    // Generating needs no engine, yet the command insists on one: any program will do, and nothing is downloaded.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (made.status !== 0) throw new PlainProblem(`The database client could not be generated:\n${made.stderr || made.stdout}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(generateClient)
