import 'server-only'
import { randomUUID } from 'node:crypto'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import { ExpectedError } from '@/lib/errors'
import { can, type Permission, type Resource } from '@/lib/permissions'
import { openDraft } from './drafts'
import { findRecord } from './find-record'
import { announce } from './news'
import { editables, typedValue } from './records'
import type { EditInput, SavedField } from './schema'

/**
 * Saves one typed field with its revision, or nothing: five statements in the person's transaction. The row is locked
 * first, so that saves of one record stand in a line; the version is compared all the same, so that nothing rests on it.
 * A replay of an `editId` gives back its first outcome. A change of another field in the meantime is no conflict.
 * @throws ExpectedError `conflict` with `saved` when this field was saved by someone since `baseVersion`; `wrongState` when
 * the record is closed for now; `tooLarge`, `invalid`; `notFound` for everything else the person may not write
 */
export async function saveEdit(tx: PersonTx, edit: EditInput): Promise<{ version: number }> {
  const { field } = edit
  const record = { type: edit.record.type, id: edit.record.id }
  if (record.type === 'draft') await openDraft(tx, edit.record)
  const found = await findRecord(tx, record, { lock: true })
  if (!found) throw new ExpectedError('notFound')
  const { row, on, owner, institutionId } = found
  const editable = editables[record.type]
  const spec = Object.hasOwn(editable.fields, field) ? editable.fields[field] : undefined
  authoriseWriting(tx, editable.write(row), on)
  if (!spec) throw new ExpectedError('invalid', { fields: { field: ['edits.field'] } })
  const value = accepted(spec.accepts.safeParse(plainText(edit.value)))

  const past = await readPast(tx, edit)
  const first = past.find(({ editId }) => editId === edit.editId)
  if (first) return replayed(first, edit, tx.person.id)
  if (value === typedValue(row, field)) return { version: row.version }
  const newer = past.find(({ version }) => version > edit.baseVersion)
  // A version that does not exist (yet, or no more: a restored backup) was never seen by anyone: the person chooses.
  if (newer || edit.baseVersion > row.version) {
    throw new ExpectedError('conflict', { saved: savedField(typedValue(row, field), newer ?? past[0], row.version) })
  }

  const version = row.version + 1
  const table = Prisma.raw(`"${editable.table}"`)
  const touched = editable.isDated ? Prisma.sql`, "updatedAt" = now()` : Prisma.empty
  const changed = await tx.$executeRaw`
    UPDATE ${table} SET ${Prisma.raw(`"${field}"`)} = ${spec.column(value)}, "version" = ${version} ${touched}
    WHERE "id" = ${row.id}::uuid AND "version" = ${row.version}`
  if (changed !== 1) throw new ExpectedError('unavailable')
  const written = await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "assessmentId", "record", "recordId", "field", "value", "version", "editId", "personId")
    VALUES (${randomUUID()}::uuid, ${row.assessmentId}::uuid, ${record.type}, ${row.id}::uuid, ${field}, ${value}, ${version},
      ${edit.editId}::uuid, ${tx.person.id}::uuid) ON CONFLICT ("editId") DO NOTHING`
  if (written !== 1) throw new ExpectedError('notFound') // the id was used in an assessment that this person cannot see
  await announce(tx, { assessmentId: row.assessmentId, record, owner, field, version, personId: tx.person.id, institutionId })
  return { version }
}

type Past = { editId: string; record: string; recordId: string; field: string; version: number; personId: string | null; by: string | null; at: Date }

/** The newest revision of this field and, if there is one, the revision that this very edit made before. */
const readPast = (tx: PersonTx, { record, field, editId }: EditInput) =>
  tx.$queryRaw<Past[]>`
    SELECT v."editId", v."record", v."recordId", v."field", v."version", v."personId", v."at", u."name" AS "by"
    FROM (
      (SELECT * FROM "Revision" WHERE "record" = ${record.type} AND "recordId" = ${record.id}::uuid AND "field" = ${field}
        ORDER BY "version" DESC LIMIT 1)
      UNION
      (SELECT * FROM "Revision" WHERE "editId" = ${editId}::uuid)
    ) v LEFT JOIN "User" u ON u."id" = v."personId" ORDER BY v."version" DESC`

function replayed(first: Past, { record, field }: EditInput, personId: string) {
  const same = first.personId === personId && first.recordId === record.id && first.field === field
  if (!same) throw new ExpectedError('notFound')
  return { version: first.version }
}

/** Closed for now is told only to those who could write if the record stood open; to others the record does not exist. */
function authoriseWriting(tx: PersonTx, permission: Permission, on: Resource) {
  if (can(tx.person, permission, on)) return
  const open: Resource = {
    assessment: on.assessment && { ...on.assessment, state: 'dataCollection' },
    ...(on.answer && { answer: { state: 'draft' } }),
    ...(on.contribution && { contribution: { ...on.contribution, state: 'draft' }, handedToAsker: true }),
  }
  throw new ExpectedError(can(tx.person, permission, open) ? 'wrongState' : 'notFound')
}

function accepted(parsed: { success: true; data: string } | { success: false; error: { issues: { message: string }[] } }) {
  if (parsed.success) return parsed.data
  const messages = parsed.error.issues.map(({ message }) => message)
  if (messages.includes('tooLarge')) throw new ExpectedError('tooLarge')
  throw new ExpectedError('invalid', { fields: { value: messages } })
}

/** One kind of line end, and no NUL, which PostgreSQL cannot hold. */
const plainText = (value: string) => value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')

/** What is saved now; of a field that nobody has written yet, the record's version stands for its own. */
const savedField = (value: string, written: Past | undefined, version: number): SavedField => ({
  value,
  version: written?.version ?? version,
  by: written?.by ?? null,
  at: (written?.at ?? new Date()).toISOString(),
})
