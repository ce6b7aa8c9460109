import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import { PlainProblem, fullDisk } from '../problem'
import { findBinaries } from './binaries'
import { ownerLogin } from './cluster'
import { readPostmaster, removeStalePostmaster } from './postmaster'
import type { Secrets } from './secrets'
import { chooseServerUser } from './server-user'

/** Makes the cluster when there is none: in a folder aside and renamed, so that a crash leaves no half of it. */
export async function createCluster(folder: string, secrets: Secrets, durable: boolean) {
  const target = path.join(folder, 'postgres')
  if (existsSync(path.join(target, 'PG_VERSION'))) return
  const binaries = await findBinaries()
  const user = chooseServerUser(binaries, folder)
  const aside = path.join(folder, `postgres.${process.pid}`)
  const passwordFile = path.join(folder, `password.${process.pid}`)
  try {
    mkdirSync(aside, { mode: 0o700 })
    writeFileSync(passwordFile, secrets.ownerPassword, { mode: 0o600 })
    user.own(aside)
    user.own(passwordFile)
    // The built-in locale sorts and folds the same on every machine.
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
    const login = [`--username=${ownerLogin}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    const [program, args, identity] = user.command(binaries.initdb, [
      `--pgdata=${aside}`,
      ...locale,
      ...login,
      ...(durable ? [] : ['--no-sync']),
    ])
    const made = spawnSync(program, args, { ...identity, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
    if (made.status !== 0) throw new PlainProblem(whyNot(`${made.stdout}\n${made.stderr}`, folder))
    if (!existsSync(path.join(target, 'PG_VERSION'))) renameSync(aside, target)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(aside, { recursive: true, force: true })
  }
}

/**
 * Starts the server, in a session of its own so that a terminal's Ctrl-C does not reach it. False if one is there already.
 * @param port a free one unless it is named
 */
export async function launch(folder: string, durable: boolean, port?: number): Promise<boolean> {
  const clusterFolder = path.join(folder, 'postgres')
  removeStalePostmaster(clusterFolder)
  if (readPostmaster(clusterFolder)) return false

  const binaries = await findBinaries()
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port ?? (await freePort())),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const [program, args, identity] = chooseServerUser(binaries, folder).command(binaries.postgres, [
    '-D',
    clusterFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const logFile = path.join(folder, 'postgres.log')
  const log = openSync(logFile, 'w', 0o600)
  const server = spawn(program, args, {
    ...identity,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  closeSync(log)
  server.unref()
  let ended = false
  server.once('exit', () => (ended = true))
  server.once('error', () => (ended = true))
  while (!ended && !readPostmaster(clusterFolder)?.ready) await sleep(20)
  if (!ended) return true
  // Two commands may start it at once, into one log: the one that comes second loses, finds what the first wrote, and joins it.
  removeStalePostmaster(clusterFolder)
  if (readPostmaster(clusterFolder)) return false
  const said = readFileSync(logFile, 'utf8')
  // A killed server's last processes may still hold its memory for a moment: the caller tries again.
  const passing = /lock file|Address already in use|shared memory block/
  if (failure(said) && !passing.test(said)) throw new PlainProblem(whyNot(said, folder))
  return false
}

/** The line that says why a program ended; ordinary news of a running server is none. */
const failure = (said: string) => said.split('\n').find((line) => /FATAL|PANIC|error|failed|denied|No space left/i.test(line))

function whyNot(said: string, folder: string) {
  if (/No space left on device/i.test(said)) return fullDisk(folder)
  const line = failure(said) ?? said.trim().split('\n').at(-1) ?? ''
  return `The database in ${folder} could not start: ${line.replace(/^.*?(FATAL|error):\s*/i, '').trim()}`
}

/** A port of the loopback address that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
