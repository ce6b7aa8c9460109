import 'server-only'
import type pg from 'pg'
import type { Person } from './as-person'
import { bytesPool } from './client'

/**
 * One statement that carries bytes, in a short transaction in which the database knows who asks, as in `asPerson`. Prisma turns
 * bytes into text and back, several times their size for each; the driver below it sends them as they are.
 */
export async function queryBytes<Row extends pg.QueryResultRow>(person: Person, sql: string, values: unknown[]): Promise<Row[]> {
  const connection = await bytesPool().connect()
  try {
    await connection.query('BEGIN')
    await connection.query(`SELECT set_config('app.person_id', $1, true)`, [person.id])
    const { rows } = await connection.query<Row>(sql, values)
    await connection.query('COMMIT')
    connection.release()
    return rows
  } catch (error) {
    connection.release(true) // closed, and with it whatever it had begun
    throw error
  }
}
