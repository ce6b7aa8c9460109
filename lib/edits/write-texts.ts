import 'server-only'
import { randomUUID } from 'node:crypto'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import { ExpectedError } from '@/lib/errors'
import type { FoundRecord } from './find-record'
import { plainText } from './plain-text'
import { editables, typedValue } from './records'
import type { EditInput, SavedNews } from './schema'

/**
 * Writes texts into one field, one version each; the last one stays, those before it are set aside for the history. The text
 * that was sent carries the edit's id. One statement, with the news that every server process hears at commit: each trip to the
 * database costs a save more than the work it does there.
 */
export async function writeTexts(tx: PersonTx, { row, owner, institutionId }: FoundRecord, edit: EditInput, texts: string[], isFirst: boolean) {
  const { field } = edit
  const record = { type: edit.record.type, id: row.id }
  const { table, fields, isDated } = editables[record.type]
  const spec = fields[field]
  if (!spec) throw new ExpectedError('invalid')
  const version = row.version + texts.length
  const touched = isDated ? Prisma.sql`, "updatedAt" = now()` : Prisma.empty
  const sent = texts.lastIndexOf(plainText(edit.value))
  const before = isFirst && typedValue(row, field) !== '' ? typedValue(row, field) : null
  const revisions = texts.map((text, index) => Prisma.sql`(${text}, ${index === 0 ? before : null}, ${index < texts.length - 1}::boolean,
    ${row.version + index + 1}::int, ${index === sent ? edit.editId : randomUUID()}::uuid)`)
  const news: SavedNews = { assessmentId: row.assessmentId, record, owner, field, version, personId: tx.person.id, institutionId }
  const [done] = await tx.$queryRaw<{ changed: bigint; written: bigint }[]>`
    WITH changed AS (
      UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.raw(`"${field}"`)} = ${spec.column(texts.at(-1) ?? '')}, "version" = ${version} ${touched}
      WHERE "id" = ${row.id}::uuid AND "version" = ${row.version} RETURNING 1
    ), written AS (
      INSERT INTO "Revision" ("id", "assessmentId", "record", "recordId", "field", "value", "before", "aside", "version", "editId", "personId")
      SELECT gen_random_uuid(), ${row.assessmentId}::uuid, ${record.type}, ${row.id}::uuid, ${field}, t.*, ${tx.person.id}::uuid
      FROM (VALUES ${Prisma.join(revisions)}) t WHERE EXISTS (SELECT 1 FROM changed) ON CONFLICT ("editId") DO NOTHING RETURNING 1
    )
    SELECT (SELECT count(*) FROM changed) AS "changed", (SELECT count(*) FROM written) AS "written",
      pg_notify('saved', ${JSON.stringify(news)}) IS NULL AS "told"`
  if (Number(done?.changed) !== 1) throw new ExpectedError('unavailable')
  if (Number(done?.written) !== texts.length) throw new ExpectedError('notFound') // the id was used in an assessment that this person cannot see
}
