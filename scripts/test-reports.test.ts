import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readReports } from './test-reports'

const folder = mkdtempSync(path.join(tmpdir(), 'mgi-test-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, report: object) {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(report))
  return file
}

const journey = (title: string, status: string, ...messages: (string | undefined)[]) => ({
  file: 'a.spec.ts',
  line: 3,
  title,
  tests: [{ status, results: messages.map((message) => (message ? { error: { message } } : {})) }],
})

test('a failed test, a file that does not load, a failed journey and a second try are told by name', () => {
  const vitest = write('vitest.json', {
    numPassedTests: 2,
    testResults: [
      {
        name: 'b.test.ts',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          { status: 'failed', fullName: 'divides', failureMessages: ['\u001B[31mexpected 2\u001B[0m\n\nreceived 3'] },
        ],
      },
      { name: 'c.test.ts', message: 'Cannot find module', assertionResults: [] },
    ],
  })
  const playwright = write('playwright.json', {
    suites: [{ specs: [journey('signs in', 'expected', undefined)], suites: [{ specs: [journey('saves', 'unexpected', 'Timeout'), journey('sends', 'flaky', 'late', undefined)] }] }],
    errors: [],
  })
  expect(readReports({ vitest, playwright })).toEqual({
    passed: 4,
    failures: [
      { name: 'b.test.ts divides', reason: 'expected 2\n  received 3' },
      { name: 'c.test.ts', reason: 'Cannot find module' },
      { name: 'a.spec.ts:3 saves', reason: 'Timeout' },
    ],
    secondTries: ['a.spec.ts:3 sends: late'],
  })
})

test('without a report no test is known to have passed', () => {
  const missing = path.join(folder, 'missing.json')
  expect(readReports({ vitest: missing, playwright: missing })).toEqual({ passed: 0, failures: [], secondTries: [] })
})
