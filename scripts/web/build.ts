import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../paths'
import { PlainProblem, explainWriteFailure } from '../problem'
import { startNode, type Child } from './child'

const buildFolder = path.join(projectFolder, '.next')
const stampFile = path.join(buildFolder, 'sources.sha256')

/** Everything the build reads. */
const sources = ['app', 'components', 'lib', 'public', 'prisma', 'vendor']
const isSource = (file: string) => !/\.test\.tsx?$|[\\/]db[\\/]generated[\\/]/.test(file)

/** A fingerprint of the sources: modification times would lie after a `git checkout`. */
function fingerprint() {
  const settings = readdirSync(projectFolder).filter((name) => /\.(js|mjs|ts|json)$/.test(name) && !/^(tsconfig\.tsbuildinfo|next-env|vitest|playwright|eslint)/.test(name))
  const files = [...settings, ...sources.flatMap(listFiles)].filter(isSource).sort()
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(file).update('\0').update(readFileSync(path.join(projectFolder, file)))
  return hash.digest('hex')
}

function listFiles(folder: string): string[] {
  if (!existsSync(path.join(projectFolder, folder))) return []
  return readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(path.join(projectFolder, name)).isFile())
}

export const isBuilt = () => existsSync(path.join(buildFolder, 'BUILD_ID'))

/** Whether the production build is the one of these sources. */
export const isBuildCurrent = () => isBuilt() && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()

/**
 * Makes the production build. Its words are kept back and shown only when it fails.
 * @param onStart is given the running build, for whoever must end it early
 */
export async function build({ quiet = false, onStart = (_build: Child) => {} } = {}) {
  generateClient()
  const before = fingerprint()
  const next = path.join(projectFolder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const running = startNode([next, 'build', projectFolder], { env: { NODE_ENV: 'production' }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
  onStart(running)
  const code = await running.ended
  const said = await running.said
  if (code !== 0) throw explainWriteFailure(new PlainProblem(`The application could not be built.\n${said}`), projectFolder)
  writeFileSync(stampFile, before)
}

/** Prisma's client, when it is missing or older than the schema. */
export function generateClient() {
  const { status } = spawnSync(process.execPath, [path.join(projectFolder, 'scripts', 'generate.mjs')], { stdio: 'inherit' })
  if (status !== 0) throw new PlainProblem('The application was not built.')
}
