import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Seat } from '../trial/people'
import type { Logged } from './sql-log'

/** By which the database tells these connections from the application's. */
export const sameSqlName = 'mgi bench'

/** A value of the recorded save that each repetition replaces by its own: ids, the text, versions. */
export type Recorded = { seat: Seat; editId: string; value: string; version: number }

/**
 * The statements of one recorded save, sent through `pg` alone: the same text, the same connections as the application's (ten
 * for people, four for sessions), each time with the values of another save.
 */
export function openSameSql(appUrl: string, statements: Logged[], recorded: Recorded) {
  const pool = (principal: string, max: number) =>
    new pg.Pool({ connectionString: appUrl, max, idleTimeoutMillis: 0, application_name: sameSqlName, options: `-c app.principal=${principal}` })
  const [people, sessions] = [pool('person', 10), pool('authenticator', 4)]
  const isSession = ({ sql }: Logged) => /FROM "Session"/.test(sql)
  const save = async (seat: Seat, value: string) => {
    const rename = renaming(recorded, { seat, editId: randomUUID(), value, version: seat.version })
    const send = (client: pg.Pool | pg.PoolClient) => async (statement: Logged) => {
      const { rowCount, command } = await client.query(statement.sql, statement.values.map(rename))
      if (rowCount === 0 && /UPDATE|INSERT/.test(command)) throw new Error(`Nothing was changed by ${statement.sql}`)
    }
    for (const statement of statements.filter(isSession)) await send(sessions)(statement)
    const client = await people.connect()
    try {
      for (const statement of statements.filter((each) => !isSession(each))) await send(client)(statement)
      seat.version += 1
    } finally {
      client.release()
    }
  }
  /** Opens every connection, so that no measured save has to. */
  const connect = async () => {
    const clients = await Promise.all([people, sessions].flatMap((each) => Array.from({ length: each.options.max ?? 0 }, () => each.connect())))
    for (const client of clients) client.release()
  }
  return { save, connect, close: () => Promise.all([people.end(), sessions.end()]) }
}

const tokenOf = ({ cookie }: Seat) => cookie.slice(cookie.indexOf('=') + 1)
const hash = (token: string) => createHash('sha256').update(token).digest('hex')

function renaming(from: Recorded, to: Recorded) {
  const pairs: [string, string][] = [
    [hash(tokenOf(from.seat)), hash(tokenOf(to.seat))],
    [from.seat.person.id, to.seat.person.id],
    [from.seat.record.id, to.seat.record.id],
    [from.seat.assessmentId, to.seat.assessmentId],
    [from.editId, to.editId],
    [from.value, to.value],
    [String(from.version + 1), String(to.version + 1)],
    [String(from.version), String(to.version)],
  ]
  const fresh = new Map<string, string>() // ids that the recorded save made itself
  const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
  return (value: string | null) => {
    if (value === null) return null
    const renamed = pairs.reduce((text, [old, own]) => text.replaceAll(old, own), value)
    if (renamed !== value || !isId.test(value)) return renamed
    if (!fresh.has(value)) fresh.set(value, randomUUID())
    return fresh.get(value)!
  }
}
