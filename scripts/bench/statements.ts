import { readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Measurement } from './statistics'

const goal = 8

/** Begin, commit, who asks, and the session lookup are every page's own and are not counted. */
const uncounted = [/^(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE|DISCARD)\b/i, /set_config\('app\./i, /FROM "public"\."Session"/i]

/** Statements that the application's login sent while `work` ran, read from the server's own log. */
async function statementsOf(log: string, work: () => Promise<void>): Promise<string[]> {
  const from = statSync(log).size
  await work()
  await sleep(150) // the log is written by another process
  const written = readFileSync(log).subarray(from).toString('utf8')
  const statements = [...written.matchAll(/LOG: {2}(?:execute [^:]*|statement): (.*)/g)].map(([, sql]) => sql!.trim())
  return statements.filter((sql) => !uncounted.some((pattern) => pattern.test(sql)))
}

export type Page = { name: string; path: string }

/** The statements of each page, warm: `{ page name: SQL[] }`. */
export async function countStatements(log: string, origin: string, pages: Page[], cookie: string) {
  const counts: Record<string, string[]> = {}
  for (const { name, path } of pages) {
    const load = async () => {
      const response = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    }
    await load() // fills what the process keeps in memory
    const loads = [await statementsOf(log, load), await statementsOf(log, load), await statementsOf(log, load)]
    counts[name] = loads.sort((a, b) => a.length - b.length)[0]! // the outbox may look for mails while a page loads
  }
  return counts
}

export function judgeStatements(one: Record<string, string[]>, many: Record<string, string[]>, assessments: number): Measurement[] {
  const lengths = (counts: Record<string, string[]>) => Object.fromEntries(Object.entries(counts).map(([name, sql]) => [name, sql.length]))
  const most = Math.max(...Object.values(lengths(many)))
  const grown = Object.keys(one).filter((name) => one[name]!.length !== many[name]!.length)
  return [
    {
      name: 'SQL statements of the page that needs most',
      value: most,
      goal: `≤ ${goal}`,
      met: most <= goal,
      details: { pages: lengths(many) },
    },
    {
      name: `Pages whose statements differ between few and ${assessments} assessments`,
      value: grown.length,
      goal: '0',
      met: grown.length === 0,
      details: { grown, few: lengths(one) },
    },
  ]
}
