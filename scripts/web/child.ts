import { spawn, type StdioOptions } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface Child {
  pid: number
  /** Resolves with the exit code, 1 when it was killed. */
  ended: Promise<number>
  /** All it wrote, once it has ended, where its output was asked for with 'pipe'. */
  said: Promise<string>
  /** Asks it to end, and ends it with everything it started when it has not after `patience` ms. */
  stop(patience?: number): Promise<void>
}

const grouped = process.platform !== 'win32'

/** Starts a Node program in a process group of its own, so that a terminal's Ctrl-C reaches only us and we end things in order. */
export function startNode(args: string[], { env = {}, stdio = 'inherit' }: { env?: Record<string, string>; stdio?: StdioOptions } = {}): Child {
  const child = spawn(process.execPath, args, { stdio, detached: grouped, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', reject)
  })
  const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : Promise.resolve('')))).then((parts) => parts.join(''))
  const pid = child.pid ?? 0
  const stop = async (patience = 5_000) => {
    if (child.exitCode === null && child.signalCode === null) signal(pid, 'SIGTERM')
    const timer = setTimeout(() => signal(pid, 'SIGKILL'), patience)
    await ended
    clearTimeout(timer)
    signal(pid, 'SIGKILL') // what it may have left behind in its group
  }
  return { pid, ended, said, stop }
}

/** Sends a signal to a process and its group; nothing happens when it is gone already. */
export function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(grouped ? -pid : pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
