import pg from 'pg'
import type { Acknowledged } from './writers'

type Finding = { acknowledged: number; lost: number; halfWritten: number; doubled: number; wrongName: number }

type Kept = { editId: string; recordId: string; field: string; value: string; version: number; personId: string }
type Standing = { id: string; version: number; explanation: string; reason: string }

/**
 * Compares what was acknowledged with what the database holds. Lost: an acknowledged text without its revision. Half-written: a
 * record whose versions have a gap, or whose version or texts differ from its newest revisions. Doubled: one text saved twice.
 */
export async function auditLedger(ownerUrl: string, acknowledged: Acknowledged[]): Promise<Finding> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const ids = [...new Set(acknowledged.map(({ recordId }) => recordId))]
  const { rows: revisions } = await client.query<Kept>(
    `SELECT "editId", "recordId", "field", "value", "version", "personId" FROM "Revision" WHERE "recordId" = ANY($1::uuid[]) ORDER BY "version"`,
    [ids],
  )
  const { rows: records } = await client.query<Standing>(
    `SELECT "id", "version", "explanation", "reason" FROM "Answer" WHERE "id" = ANY($1::uuid[])
     UNION ALL SELECT "id", "version", "explanation", "reason" FROM "Contribution" WHERE "id" = ANY($1::uuid[])`,
    [ids],
  )
  await client.end()
  const kept = new Map(revisions.map((revision) => [revision.editId, revision]))
  const isLost = ({ editId, value, version }: Acknowledged) => kept.get(editId)?.value !== value || kept.get(editId)?.version !== version
  const histories = new Map<string, Kept[]>(ids.map((id) => [id, []]))
  for (const revision of revisions) histories.get(revision.recordId)?.push(revision)
  const texts = revisions.map(({ recordId, value }) => `${recordId} ${value}`)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(isLost).length,
    halfWritten: records.filter((record) => isHalfWritten(record, histories.get(record.id) ?? [])).length + (ids.length - records.length),
    doubled: texts.length - new Set(texts).size,
    wrongName: acknowledged.filter(({ editId, personId }) => kept.has(editId) && kept.get(editId)?.personId !== personId).length,
  }
}

export const nothingLost = ({ acknowledged, lost, halfWritten, doubled, wrongName }: Finding) =>
  acknowledged > 0 && lost + halfWritten + doubled + wrongName === 0

/** @param history in the order of versions; the record was untouched at version 0 */
function isHalfWritten(record: Standing, history: Kept[]) {
  const newest = (field: string) => history.findLast((revision) => revision.field === field)?.value ?? ''
  const hasGap = history.some(({ version }, index) => version !== index + 1)
  return hasGap || record.version !== history.length || record.explanation !== newest('explanation') || record.reason !== newest('reason')
}
