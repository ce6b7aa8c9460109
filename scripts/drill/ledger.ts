import pg from 'pg'
import type { Acknowledged } from './writers'

export type Finding = { acknowledged: number; lost: number; halfWritten: number; doubled: number }

/** Compares what was acknowledged with what the database holds. */
export async function auditLedger(ownerUrl: string, acknowledged: Acknowledged[]): Promise<Finding> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ editId: string; value: string; version: number }>(
    'SELECT "editId", "value", "version" FROM "Revision" WHERE "editId" = ANY($1::uuid[])',
    [acknowledged.map(({ editId }) => editId)],
  )
  const kept = new Map(rows.map((row) => [row.editId, row]))
  const lost = acknowledged.filter(({ editId, value, version }) => kept.get(editId)?.value !== value || kept.get(editId)?.version !== version)
  // an answer must say what its newest revision says, under the same version
  const half = await client.query(`
    SELECT a."id" FROM "Answer" a JOIN LATERAL (SELECT "value", "version" FROM "Revision" r WHERE r."recordId" = a."id"
      AND r."field" = 'explanation' ORDER BY "version" DESC LIMIT 1) r ON true
    WHERE a."id" = ANY($1::uuid[]) AND (a."explanation" <> r."value" OR a."version" <> r."version")`, [
    [...new Set(acknowledged.map(({ recordId }) => recordId))],
  ])
  const doubled = await client.query('SELECT 1 FROM "Revision" GROUP BY "record", "recordId", "version" HAVING count(*) > 1')
  await client.end()
  return { acknowledged: acknowledged.length, lost: lost.length, halfWritten: half.rowCount ?? 0, doubled: doubled.rowCount ?? 0 }
}
