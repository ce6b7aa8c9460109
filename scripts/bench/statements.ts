import path from 'node:path'
import pg from 'pg'
import type { Installation } from '../trial/installation'
import { copyAssessments } from './many-assessments'
import { pagesOf } from './pages'
import { loggedDuring } from './sql-log'
import type { Measurement } from './statistics'

const goal = 8
const many = 200

/** Begin, commit, who asks, and the session lookup are every page's own and are not counted. */
const uncounted = [/^(BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE|DISCARD)\b/i, /set_config\('app\./i, /FROM "Session"/i]

/** Statements that the application's login sent while `work` ran, read from the server's own log. */
async function statementsOf(log: string, work: () => Promise<void>): Promise<string[]> {
  const statements = (await loggedDuring(log, work)).map(({ sql }) => sql)
  return statements.filter((sql) => !uncounted.some((pattern) => pattern.test(sql)))
}

/** Statements of every page as those who work with it, with the assessments of the demo and with many. */
export async function measureStatements(installation: Installation): Promise<Measurement[]> {
  const owner = new pg.Client({ connectionString: installation.ownerUrl })
  await owner.connect()
  await owner.query(`ALTER ROLE mgi_login SET log_statement = 'all'`)
  await installation.web.stop()
  await installation.restart() // connections made from now on are logged
  const log = path.join(installation.folder, 'postgres.log')
  const count = async () => {
    const counts: Record<string, string[]> = {}
    for (const { email, pages } of await pagesOf(installation.ownerUrl))
      Object.assign(counts, await countStatements(log, installation.origin, pages, await installation.signIn(email)))
    return counts
  }
  const few = await count()
  await copyAssessments(installation.ownerUrl, many)
  const result = judgeStatements(few, await count(), many)
  await owner.query('ALTER ROLE mgi_login RESET log_statement')
  await owner.end()
  return result
}

export type Page = { name: string; path: string }

/** The statements of each page, warm: `{ page name: SQL[] }`. */
async function countStatements(log: string, origin: string, pages: Page[], cookie: string) {
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

function judgeStatements(one: Record<string, string[]>, many: Record<string, string[]>, assessments: number): Measurement[] {
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
