import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { projectFolder } from '../paths'
import type { ApplyRequest, DiffRequest } from './engine'

const engineFile = fileURLToPath(new URL('./engine.ts', import.meta.url))

/** @throws Error with the engine's own message */
async function runEngine(command: 'apply' | 'diff', request: ApplyRequest | DiffRequest): Promise<unknown> {
  // Addresses of databases go by standard input: other users of the machine can read arguments.
  const engine = spawn(process.execPath, ['--import', 'tsx', engineFile, command], { cwd: projectFolder })
  const ended = new Promise<number | null>((resolve, reject) => engine.once('close', resolve).once('error', reject))
  engine.stdin.end(JSON.stringify(request))
  const [answer, complaint, code] = await Promise.all([text(engine.stdout), text(engine.stderr), ended])
  if (code !== 0) throw new Error(complaint.trim() || `The schema engine ended with code ${code}.`)
  return JSON.parse(answer)
}

export const applyMigrations = async (request: ApplyRequest) => (await runEngine('apply', request)) as string[]

export const diffSchemas = async (request: DiffRequest) => (await runEngine('diff', request)) as string
