import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainProblem } from '../problem'
import { signal } from '../web/child'

interface Run {
  demo: number
  web: number
  port: number
}

const fileOf = (folder: string) => path.join(folder, 'web.json')

/** Remembers the web server of this run, so that the next run can end it if this script is killed without a word. */
export const rememberRun = (folder: string, run: Run) => writeFileSync(fileOf(folder), JSON.stringify(run))

export const forgetRun = (folder: string) => rmSync(fileOf(folder), { force: true })

/**
 * Ends the web server of a run whose script was killed.
 * @throws PlainProblem when a demo is at work in this folder
 */
export function endOrphan(folder: string) {
  if (!existsSync(fileOf(folder))) return
  const run = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Run
  if (runs(run.demo, 'demo'))
    throw new PlainProblem(`The demo is running already, at http://localhost:${run.port}: stop it there first with Ctrl-C.`)
  if (runs(run.web, 'next')) signal(run.web, 'SIGKILL')
  forgetRun(folder)
}

/** Process ids are used again: on Linux the command line tells whether it is still ours. */
function runs(pid: number, word: string) {
  if (process.platform === 'linux') {
    const commandLine = `/proc/${pid}/cmdline`
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(word)
  }
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
