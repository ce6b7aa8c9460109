import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { can, type Permission, type Resource } from '@/lib/permissions'
import { openDraft } from './drafts'
import { findRecord } from './find-record'
import { mergeTexts } from './merge'
import { plainText } from './plain-text'
import { editables, type Field, typedValue } from './records'
import type { Acknowledgement, EditInput, SavedField } from './schema'
import { writeTexts } from './write-texts'

/**
 * Saves one typed field with its revision, or nothing: five statements in the person's transaction. The row is locked
 * first, so that saves of one record stand in a line; the version is compared all the same, so that nothing rests on it.
 * A replay of an `editId` gives back its first outcome. A change of another field in the meantime is no conflict, and nobody
 * conflicts with themselves: two texts of one person are joined, or the later one stands (`met`).
 * @throws ExpectedError `conflict` with `saved` when this field was saved by somebody else since `baseVersion`; `wrongState`
 * when the record is closed for now; `tooLarge`, `invalid`; `notFound` for everything else the person may not write
 */
export async function saveEdit(tx: PersonTx, edit: EditInput): Promise<Acknowledgement> {
  const { field } = edit
  if (edit.record.type === 'draft') await openDraft(tx, edit.record)
  const found = await findWritable(tx, edit.record)
  const { row } = found
  const { fields } = editables[edit.record.type]
  const spec = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!spec) throw new ExpectedError('invalid', { fields: { field: ['edits.field'] } })
  const value = accepted(spec.accepts.safeParse(plainText(edit.value)))

  const past = await readPast(tx, edit)
  const first = past.find(({ editId }) => editId === edit.editId)
  if (first) return replayed(first, edit, tx.person.id)
  const current = typedValue(row, field)
  const aside = (edit.aside ?? []).map((text) => accepted(spec.accepts.safeParse(plainText(text)))).filter((text) => text !== value && text !== current)
  if (value === current && aside.length === 0) return { version: row.version }
  const newest = past[0]
  // A version that does not exist (yet, or no more: a restored backup) was never seen by anyone: the person chooses.
  if ((newest?.version ?? 0) <= edit.baseVersion && edit.baseVersion <= row.version) {
    await writeTexts(tx, found, edit, [...aside, value], newest === undefined)
    return { version: row.version + aside.length + 1 }
  }
  const since = await readSince(tx, edit)
  const isOwn = newest && since.texts.length > 0 && since.texts.every(({ personId }) => personId === tx.person.id)
  if (!isOwn) throw new ExpectedError('conflict', { saved: { ...savedField(current, newest, row.version, tx.person.id), base: since.base } })

  const isLater = Date.now() - (edit.age ?? 0) >= newest.at.getTime()
  const meeting = meet(spec, { base: since.base, sent: value, saved: current, isLater })
  const kept = { kept: meeting.kept, at: newest.at.toISOString() }
  if (meeting.text === value) {
    await writeTexts(tx, found, edit, [...aside, value], false)
    return { version: row.version + aside.length + 1, ...(current.trim() !== '' && { met: kept }) }
  }
  await writeTexts(tx, found, edit, [...aside, value, meeting.text], false)
  const version = row.version + aside.length + 1
  return { version, met: { ...kept, now: { value: meeting.text, version: version + 1 } } }
}

/** Two texts of one person: their changes together where they touch different places, else the one that was typed later. */
function meet({ accepts }: Field, { base, sent, saved, isLater }: { base: string; sent: string; saved: string; isLater: boolean }) {
  const joined = mergeTexts(base, sent, saved)
  if (joined !== null && accepts.safeParse(joined).success) return { text: joined, kept: 'joined' as const }
  return isLater ? { text: sent, kept: 'sent' as const } : { text: saved, kept: 'other' as const }
}

/** A record that the person may write now, locked. @throws ExpectedError as `saveEdit` */
export async function findWritable(tx: PersonTx, record: EditInput['record']) {
  const found = await findRecord(tx, { type: record.type, id: record.id }, { lock: true })
  if (!found) throw new ExpectedError('notFound')
  authoriseWriting(tx, editables[record.type].write(found.row), found.on)
  return found
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

/** Who saved this field since the version that an edit was written on, and what it held in that version. */
async function readSince(tx: PersonTx, { record, field, baseVersion }: EditInput) {
  const texts = await tx.$queryRaw<{ version: number; personId: string | null; before: string | null; value: string | null }[]>`
    SELECT "version", "personId", "before", CASE WHEN "version" <= ${baseVersion} THEN "value" END AS "value"
    FROM "Revision" WHERE "record" = ${record.type} AND "recordId" = ${record.id}::uuid AND "field" = ${field}
      AND "version" >= coalesce((SELECT max("version") FROM "Revision" WHERE "record" = ${record.type} AND "recordId" = ${record.id}::uuid
        AND "field" = ${field} AND "version" <= ${baseVersion}), 0)
    ORDER BY "version"`
  return { texts: texts.filter(({ version }) => version > baseVersion), base: texts[0]?.value ?? texts[0]?.before ?? '' }
}

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

/** What is saved now; of a field that nobody has written yet, the record's version stands for its own. */
const savedField = (value: string, written: Past | undefined, version: number, asker: string): SavedField => ({
  value,
  version: written?.version ?? version,
  by: written?.by ?? null,
  at: (written?.at ?? new Date()).toISOString(),
  ...(written?.personId === asker && { own: true }),
})
