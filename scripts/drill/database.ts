import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPostmaster } from '../postgres/postmaster'
import { launch } from '../postgres/launch'

/** Kills the whole server at once, as a power cut would: the postmaster and every process it started. Linux only. */
export function killDatabase(folder: string) {
  const { pid } = readPostmaster(path.join(folder, 'postgres'))!
  const processes = [pid, ...childrenOf(pid)]
  for (const each of processes) process.kill(each, 'SIGKILL')
}

/** Ends the server as an administrator would: `immediate` leaves it to recover at its next start, `fast` closes in order. */
export async function endDatabase(folder: string, mode: 'immediate' | 'fast') {
  const clusterFolder = path.join(folder, 'postgres')
  const { pid } = readPostmaster(clusterFolder)!
  process.kill(pid, mode === 'immediate' ? 'SIGQUIT' : 'SIGINT')
  while (readPostmaster(clusterFolder)?.pid === pid) await sleep(20)
}

function childrenOf(parent: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.filter((name) => parentOf(name) === parent).map(Number)
}

function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null // ended while we looked
  }
}

/** Starts the killed server again on the port it had, which the application knows. */
export async function reviveDatabase(folder: string, port: number, durable: boolean) {
  while (!(await launch(folder, durable, port))) await sleep(100)
}
