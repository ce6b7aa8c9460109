/**
 * `npm test`: everything there is, in the order in which a fault is cheapest to find, and all of it even when something
 * failed before. The last line counts the tests; a run without any test is a failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFolder } from './paths'
import { runScript } from './problem'
import { isBuildCurrent, build, generateClient } from './web/build'
import { startNode, type Child } from './web/child'
import { stopSignal } from './web/stop-signal'

const reports = mkdtempSync(path.join(tmpdir(), 'mgi-reports-'))
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')
const bin = (file: string) => path.join(projectFolder, 'node_modules', file)

let current: Child | undefined
let faults = 0

/** Runs one check to its end and says how long it took. */
async function check(name: string, args: string[], env: Record<string, string> = {}) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  current = startNode(args, { env })
  const ok = (await current.ended) === 0
  if (!ok) faults += 1
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} (${Math.round((performance.now() - begun) / 1000)} s)`)
  return ok
}

async function buildOnce() {
  if (isBuildCurrent()) return true
  console.log('\n── build')
  return build({ onStart: (child) => (current = child) }).then(
    () => true,
    (error: unknown) => {
      faults += 1
      console.error(error)
      return false
    },
  )
}

interface Counts {
  passed: number
  failed: number
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
}

/** A report that is not there means that its runner did not get to the end: no test of it is known to have passed. */
function count(): Counts {
  const vitest = readJson<{ numPassedTests: number; numFailedTests: number }>(vitestReport)
  const playwright = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(playwrightReport)?.stats
  return {
    passed: (vitest?.numPassedTests ?? 0) + (playwright?.expected ?? 0),
    failed: (vitest?.numFailedTests ?? 0) + (playwright ? playwright.unexpected + playwright.flaky : 0),
  }
}

async function all() {
  generateClient()
  await check('lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])
  await check('types of routes', [bin('next/dist/bin/next'), 'typegen'])
  await check('types', [bin('typescript/bin/tsc'), '--noEmit'])
  await check('unit and database tests', [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`])
  if (await buildOnce()) {
    await check('journeys', [bin('@playwright/test/cli.js'), 'test'], { MGI_TEST_REPORT: playwrightReport })
    await check('drills, a sample of each', ['--conditions=react-server', '--import', 'tsx', path.join(projectFolder, 'scripts', 'drill.ts'), '--sample'])
  }

  const { passed, failed } = count()
  if (passed === 0) faults += 1
  // A check that fails without a failed test (lint, types, build) counts as one.
  console.log(`\n${passed} passed, ${Math.max(failed, faults)} failed`)
  process.exitCode = failed + faults > 0 ? 1 : 0
}

const told = stopSignal().then(async () => {
  await current?.stop()
  process.exitCode = 1
})
await runScript(() => Promise.race([told, all()]))
rmSync(reports, { recursive: true, force: true })
process.exit()
