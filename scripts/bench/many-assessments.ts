import { randomUUID } from 'node:crypto'
import pg from 'pg'

type Row = Record<string, unknown>

/** Tables of an assessment in the order in which they can be filled, each with the columns that refer to a copied row. */
const tables = ['Institution', 'Participant', 'Answer', 'Finding', 'FindingIndicator', 'Footnote', 'Citation', 'ConventionStatus']
const references = ['institutionId', 'answerId', 'findingId']

/**
 * Copies Timor-Leste 2019 with all its rows and people until the installation holds `total` assessments. For measuring only.
 */
export async function copyAssessments(ownerUrl: string, total: number) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const select = async (sql: string, values: unknown[] = []) => (await client.query<Row>(sql, values)).rows
  const insert = (table: string, rows: Row[]) =>
    client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [JSON.stringify(rows)])
  try {
    const [original] = await select(`SELECT to_jsonb(a) AS row FROM "Assessment" a WHERE "code" = 'TLS-2019'`)
    const assessment = original!.row as Row
    const rowsOf = new Map<string, Row[]>()
    for (const table of tables) {
      const found = await select(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "assessmentId" = $1`, [assessment.id])
      rowsOf.set(table, found.map(({ row }) => row as Row))
    }
    const [{ n }] = (await select('SELECT count(*)::int AS n FROM "Assessment"')) as [{ n: number }]
    for (let number = n; number < total; number++) {
      const renamed = new Map<unknown, string>()
      const assessmentId = randomUUID()
      await client.query('BEGIN')
      await insert('Assessment', [{ ...assessment, id: assessmentId, code: `COPY-${number}` }])
      for (const table of tables) {
        const rows = rowsOf.get(table)!.map((row) => {
          const copy: Row = { ...row, assessmentId }
          if (row.id) renamed.set(row.id, (copy.id = randomUUID()) as string)
          for (const column of references) if (copy[column]) copy[column] = renamed.get(copy[column])
          return copy
        })
        await insert(table, rows)
      }
      await client.query('COMMIT')
    }
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}
