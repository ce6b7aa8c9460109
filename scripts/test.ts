/**
 * `npm test`: everything there is, in the order in which a fault is cheapest to find, and all of it even when something
 * failed before. What failed is said again at the end, by name; the last line counts the tests; a run without any test is a failure.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFolder } from './paths'
import { runScript } from './problem'
import { readReports } from './test-reports'
import { isBuildCurrent, build, generateClient } from './web/build'
import { startNode, type Child } from './web/child'
import { stopSignal } from './web/stop-signal'

const reports = mkdtempSync(path.join(tmpdir(), 'mgi-reports-'))
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')
const bin = (file: string) => path.join(projectFolder, 'node_modules', file)

let current: Child | undefined
let isToldToStop = false
const failedChecks: string[] = []

/** Runs one check to its end and says how long it took. */
async function check(name: string, args: string[], env: Record<string, string> = {}) {
  if (isToldToStop) return false
  console.log(`\n── ${name}`)
  const begun = performance.now()
  current = startNode(args, { env })
  const ok = (await current.ended) === 0
  if (!ok) failedChecks.push(name)
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} (${Math.round((performance.now() - begun) / 1000)} s)`)
  return ok
}

async function buildOnce() {
  if (isToldToStop) return false
  if (isBuildCurrent()) return true
  console.log('\n── build')
  return build({ onStart: (child) => (current = child) }).then(
    () => true,
    (error: unknown) => {
      failedChecks.push('build')
      console.error(error)
      return false
    },
  )
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

  const { passed, failures, secondTries } = readReports({ vitest: vitestReport, playwright: playwrightReport })
  if (passed === 0) failedChecks.push('no test ran')
  if (secondTries.length > 0) console.log(`\nPassed only at the second try:\n${secondTries.map((name) => `  ${name}`).join('\n')}`)
  if (failedChecks.length > 0) console.log(`\nFailed: ${failedChecks.join(', ')}`)
  for (const { name, reason } of failures) console.log(`\n✗ ${name}\n  ${reason}`)
  // A check that fails without a failed test (lint, types, build) counts as one.
  console.log(`\n${passed} passed, ${Math.max(failures.length, failedChecks.length)} failed`)
  process.exitCode = failures.length + failedChecks.length > 0 ? 1 : 0
}

const told = stopSignal().then(async () => {
  isToldToStop = true
  await current?.stop(30_000) // journeys and drills end their databases first
  process.exitCode = 1
})
await runScript(() => Promise.race([told, all()]))
rmSync(reports, { recursive: true, force: true })
process.exit()
