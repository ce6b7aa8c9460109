import 'server-only'
import { randomUUID } from 'node:crypto'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { findWritable, saveEdit } from './commands'
import { typedValue } from './records'
import type { OldTexts, Restoration } from './restoration'

/**
 * Writes an older text again, as a new version by whoever restores it; restoring is undone by restoring. One person's later
 * text is replaced without a question, because they see it in the history; somebody else's is not.
 * @throws ExpectedError `conflict` when somebody else saved this field after the history was read; and as `saveEdit`
 */
export async function restoreText(tx: PersonTx, { assessmentId, record, field, version, seen }: Restoration) {
  const { row, owner } = await findWritable(tx, record)
  if (row.assessmentId !== assessmentId) throw new ExpectedError('notFound')
  const where = { record: record.type, recordId: record.id, field }
  const newest = await tx.revision.findFirst({ where, orderBy: { version: 'desc' }, select: { version: true, personId: true } })
  if (newest && newest.version > seen && newest.personId !== tx.person.id) throw new ExpectedError('conflict')
  const value = await textOf(tx, where, version) ?? typedValue(row, field)
  const saved = await saveEdit(tx, { version: 1, editId: randomUUID(), record, field, baseVersion: row.version, value })
  const what = { record: record.type, recordId: record.id, field, from: version, version: saved.version }
  await audit(tx, `${owner.type}:restore`, { assessmentId, [`${owner.type}Id`]: owner.id, ...what })
  return { version: saved.version, value }
}

type Where = { record: string; recordId: string; field: string }

/** What a field held in a version: the very text of that version, or what stood there then. Null where nobody ever typed. */
async function textOf(tx: PersonTx, where: Where, version: number): Promise<string | null> {
  const exact = await tx.revision.findFirst({ where: { ...where, version }, select: { value: true } })
  if (exact) return exact.value
  const earlier = await tx.revision.findFirst({ where: { ...where, version: { lt: version }, aside: false }, orderBy: { version: 'desc' }, select: { value: true } })
  if (earlier) return earlier.value
  const first = await tx.revision.findFirst({ where, orderBy: { version: 'asc' }, select: { before: true } })
  return first && (first.before ?? '')
}

const longestList = 300

/** Each text that was saved in a field within a stretch of its history, newest first, for those who may restore them. */
export async function listOldTexts(tx: PersonTx, { assessmentId, record, field, from, to }: OldTexts) {
  const { row } = await findWritable(tx, record)
  if (row.assessmentId !== assessmentId) throw new ExpectedError('notFound')
  const where = { record: record.type, recordId: record.id, field, version: { gte: from, lte: to } }
  const texts = await tx.revision.findMany({ where, orderBy: { version: 'desc' }, take: longestList, select: { version: true, value: true, at: true } })
  return texts.map(({ at, ...text }) => ({ ...text, at: at.toISOString() }))
}
export type OldText = Awaited<ReturnType<typeof listOldTexts>>[number]
