import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { PlainProblem } from './problem'
import { unpackBrowser } from './browser/unpack'

interface Browser {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium for the tests: the one named by MGI_BROWSER, Playwright's own, the system's, or the one that npm brought. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.MGI_BROWSER
  if (named && named !== 'npm' && !existsSync(named)) throw new PlainProblem(`MGI_BROWSER names ${named}, which does not exist.`)
  const candidates = named === 'npm' ? [] : [named, chromium.executablePath(), ...installed]
  const executablePath = candidates.find((candidate) => candidate && existsSync(candidate))
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  if (executablePath) return { executablePath, args, env }
  const unpacked = unpackBrowser()
  return { executablePath: unpacked.executablePath, args, env: { ...env, ...unpacked.env } }
}
