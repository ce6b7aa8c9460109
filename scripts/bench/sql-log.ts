import { readFileSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** One statement as the database's own log has it; values as they were bound. */
export type Logged = { sql: string; values: (string | null)[] }

/** The statements that were logged while `work` ran: `log_statement` must be `all` for whoever sends them. */
export async function loggedDuring(logFile: string, work: () => Promise<unknown>): Promise<Logged[]> {
  const from = statSync(logFile).size
  await work()
  await sleep(200) // the log is written by another process
  return readStatements(readFileSync(logFile).subarray(from).toString('utf8'))
}

/** Statements of a log in PostgreSQL's own form: an entry begins with its date, the lines after it with a tab. */
export function readStatements(log: string): Logged[] {
  const statements: Logged[] = []
  for (const entry of log.split(/^(?=\d{4}-\d\d-\d\d )/m)) {
    const [, sql] = entry.match(/LOG: {2}(?:execute [^:]*|statement): ([^]*)/) ?? []
    const [, values] = entry.match(/DETAIL: {2}Parameters: ([^]*)/) ?? []
    if (sql !== undefined) statements.push({ sql: sql.replaceAll('\n\t', '\n').trim(), values: [] })
    else if (values !== undefined && statements.length > 0) statements.at(-1)!.values = valuesOf(values.replaceAll('\n\t', '\n'))
  }
  return statements
}

const valuesOf = (listed: string) =>
  [...listed.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g)].map(([, value]) => (value === undefined ? null : value.replaceAll("''", "'")))
