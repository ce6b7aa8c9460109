import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '../paths'
import { PlainProblem } from '../problem'
import { startNode, type Child } from './child'

const next = path.join(projectFolder, 'node_modules', 'next', 'dist', 'bin', 'next')

export interface Address {
  host: string
  port: number
}

/**
 * Starts the built application. Next's own launcher is left out: it would not pass on the signal to stop.
 * @param output of what it says; its failures are shown all the same, unless both go to an open file
 * @param folder where the built application lies
 */
export const startWeb = ({ host, port }: Address, output: 'inherit' | 'ignore' | number, env: Record<string, string>, folder = projectFolder) =>
  startNode([next, 'start', folder, '--hostname', host, '--port', String(port)], {
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', output, typeof output === 'number' ? output : 'inherit'],
  })

/** Waits until the application answers; false when it ended instead. */
export async function untilAnswering(web: Child, { host, port }: Address): Promise<boolean> {
  let running = true
  void web.ended.then(() => (running = false))
  while (running) {
    const answered = await fetch(`http://${host}:${port}/api/health`).then(
      () => true,
      () => false, // not listening yet
    )
    if (answered) return true
    await sleep(50)
  }
  return false
}

export function readPort(value = '3000'): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new PlainProblem(`PORT is "${value}": it must be a number from 1 to 65535.`)
  return port
}

/**
 * A server that is just ending may hold its port for a moment longer: that moment is waited for.
 * @throws PlainProblem when somebody else listens there
 */
export async function assertFree(address: Address) {
  const giveUpAt = Date.now() + 1_500
  let failure = await listenOnce(address)
  while (failure?.code === 'EADDRINUSE' && Date.now() < giveUpAt) {
    await sleep(100)
    failure = await listenOnce(address)
  }
  const { port } = address
  if (failure?.code === 'EADDRINUSE')
    throw new PlainProblem(`Port ${port} is busy: stop the program that uses it, or choose another one with PORT=${port + 1}.`)
  if (failure?.code === 'EACCES') throw new PlainProblem(`You may not use port ${port}: choose one above 1023 with PORT.`)
  if (failure) throw failure
}

const listenOnce = ({ host, port }: Address) =>
  new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
