import 'server-only'
import { randomUUID } from 'node:crypto'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import { ExpectedError } from '@/lib/errors'
import type { FoundRecord } from './find-record'
import { announce } from './news'
import { plainText } from './plain-text'
import { editables, typedValue } from './records'
import type { EditInput } from './schema'

/**
 * Writes texts into one field, one version each; the last one stays, those before it are set aside for the history. The text
 * that was sent carries the edit's id.
 */
export async function writeTexts(tx: PersonTx, { row, owner, institutionId }: FoundRecord, edit: EditInput, texts: string[], isFirst: boolean) {
  const { field } = edit
  const record = { type: edit.record.type, id: row.id }
  const { table, fields, isDated } = editables[record.type]
  const spec = fields[field]
  if (!spec) throw new ExpectedError('invalid')
  const version = row.version + texts.length
  const touched = isDated ? Prisma.sql`, "updatedAt" = now()` : Prisma.empty
  const changed = await tx.$executeRaw`
    UPDATE ${Prisma.raw(`"${table}"`)} SET ${Prisma.raw(`"${field}"`)} = ${spec.column(texts.at(-1) ?? '')}, "version" = ${version} ${touched}
    WHERE "id" = ${row.id}::uuid AND "version" = ${row.version}`
  if (changed !== 1) throw new ExpectedError('unavailable')
  const sent = texts.lastIndexOf(plainText(edit.value))
  const before = isFirst && typedValue(row, field) !== '' ? typedValue(row, field) : null
  const revisions = texts.map((text, index) => Prisma.sql`(${randomUUID()}::uuid, ${row.assessmentId}::uuid, ${record.type}, ${row.id}::uuid,
    ${field}, ${text}, ${index === 0 ? before : null}, ${index < texts.length - 1}, ${row.version + index + 1},
    ${index === sent ? edit.editId : randomUUID()}::uuid, ${tx.person.id}::uuid)`)
  const written = await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "assessmentId", "record", "recordId", "field", "value", "before", "aside", "version", "editId", "personId")
    VALUES ${Prisma.join(revisions)} ON CONFLICT ("editId") DO NOTHING`
  if (written !== texts.length) throw new ExpectedError('notFound') // the id was used in an assessment that this person cannot see
  await announce(tx, { assessmentId: row.assessmentId, record, owner, field, version, personId: tx.person.id, institutionId })
}
