import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

interface VitestReport {
  numPassedTests: number
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[]
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: { file: string; line: number; title: string; tests: { status: string; results: { error?: { message?: string } }[] }[] }[]
}

interface PlaywrightReport {
  suites: PlaywrightSuite[]
  errors: { message?: string }[]
}

interface TestReports {
  passed: number
  failures: { name: string; reason: string }[]
  /** Journeys that failed once and then passed: no failure of the run, and said by name, so that a race is not forgotten. */
  secondTries: string[]
}

/** What the two runners wrote. A report that is not there means that its runner did not get to the end: no test of it is known to have passed. */
export function readReports(files: { vitest: string; playwright: string }): TestReports {
  const vitest = readJson<VitestReport>(files.vitest)
  const playwright = readJson<PlaywrightReport>(files.playwright)
  const journeys = (playwright?.suites ?? []).flatMap(specsOf).flatMap(({ tests, ...spec }) =>
    tests.map(({ status, results }) => ({
      name: `${spec.file}:${spec.line} ${spec.title}`,
      status,
      reason: shorten(results.find(({ error }) => error)?.error?.message),
    })),
  )
  return {
    passed: (vitest?.numPassedTests ?? 0) + journeys.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failures: [
      ...(vitest?.testResults ?? []).flatMap(failuresOfFile),
      ...journeys.filter(({ status }) => status === 'unexpected'),
      ...(playwright?.errors ?? []).map(({ message }) => ({ name: 'journeys', reason: shorten(message) })),
    ].map(({ name, reason }) => ({ name, reason })),
    secondTries: journeys.filter(({ status }) => status === 'flaky').map(({ name, reason }) => `${name}: ${reason}`),
  }
}

/** A file that could not be loaded has no failed test, and a message. */
function failuresOfFile({ name, message, assertionResults }: VitestReport['testResults'][number]) {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0) return message ? [{ name, reason: shorten(message) }] : []
  return failed.map(({ fullName, failureMessages }) => ({ name: `${name} ${fullName}`, reason: shorten(failureMessages[0]) }))
}

const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]

const shorten = (message = 'no message') => stripVTControlCharacters(message).split('\n').filter((line) => line.trim()).slice(0, 12).join('\n  ')

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
}
