import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** What PostgreSQL writes down about its running server, or null. Line 1 is its process id, 4 its port, 8 its state. */
export function readPostmaster(clusterFolder: string): Postmaster | null {
  const file = path.join(clusterFolder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

/** Removes what a crashed server left behind; its process id may have been given to another program since. */
export function removeStalePostmaster(clusterFolder: string) {
  const found = readPostmaster(clusterFolder)
  if (found && !isServerOf(clusterFolder, found.pid)) rmSync(path.join(clusterFolder, 'postmaster.pid'), { force: true })
}

function isServerOf(clusterFolder: string, pid: number) {
  if (!(pid > 0)) return false
  if (process.platform === 'linux') {
    const commandLine = `/proc/${pid}/cmdline` // empty for a process that ended and was not collected yet
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').split('\0').includes(clusterFolder)
  }
  if (process.platform === 'win32') return isAlive(pid)
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(clusterFolder)
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Stops the server and waits for its last write: quick and orderly first, at once after `patience` ms. */
export async function stopPostmaster(clusterFolder: string, patience = 10_000) {
  const found = readPostmaster(clusterFolder)
  if (!found || !isServerOf(clusterFolder, found.pid)) return
  process.kill(found.pid, 'SIGINT')
  const giveUpAt = Date.now() + patience
  while (readPostmaster(clusterFolder)?.pid === found.pid) {
    if (Date.now() > giveUpAt) return process.kill(found.pid, 'SIGQUIT')
    await sleep(25)
  }
}
