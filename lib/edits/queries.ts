import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import { findRecord } from './find-record'
import { editables, typedValue } from './records'
import type { RecordAnswer, RecordKey } from './schema'

/** The typed fields of one record as they are saved now, with who saved each; null when the person may not read it. */
export async function findSavedRecord(tx: PersonTx, key: RecordKey): Promise<RecordAnswer | null> {
  const found = await findRecord(tx, key, { lock: false })
  if (!found || !can(tx.person, editables[key.type].read(found.row), found.on)) return null
  const { row } = found
  const latest = await tx.$queryRaw<{ field: string; version: number; by: string | null; at: Date; isOwn: boolean }[]>`
    SELECT DISTINCT ON (v."field") v."field", v."version", v."at", u."name" AS "by", v."personId" IS NOT DISTINCT FROM ${tx.person.id}::uuid AS "isOwn"
    FROM "Revision" v LEFT JOIN "User" u ON u."id" = v."personId"
    WHERE v."record" = ${key.type} AND v."recordId" = ${key.id}::uuid
    ORDER BY v."field", v."version" DESC`
  const fields: RecordAnswer['fields'] = {}
  for (const { field, version, by, at, isOwn } of latest) {
    fields[field] = { value: typedValue(row, field), version, by, at: at.toISOString(), ...(isOwn && { own: true }) }
  }
  return { version: row.version, fields }
}
