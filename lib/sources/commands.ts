import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { changedFacts, columnsOf } from './facts'
import { entryColumns } from './queries'
import type { SourceEntry, SourceFields } from './schema'

/**
 * Adds an entry to the territory's register, for the person's institution, with its audit entry. The same id twice is one entry.
 * @throws ExpectedError `notFound` when the id belongs to somebody else's entry
 */
export async function addSource(tx: PersonTx, assessment: AssessmentInView, { sourceId: id, ...fields }: SourceFields & { sourceId: string }): Promise<SourceEntry> {
  const institutionId = assessment.participation?.institutionId ?? null
  const row = { id, ...columnsOf(fields), institutionId, territoryId: assessment.territoryId, createdById: tx.person.id }
  const { count } = await tx.source.createMany({ data: [row], skipDuplicates: true })
  if (count > 0) await audit(tx, 'source:add', { assessmentId: assessment.id, sourceId: id })
  const entry = await tx.source.findFirst({ where: { id, territoryId: assessment.territoryId, createdById: tx.person.id }, select: entryColumns })
  if (!entry) throw new ExpectedError('notFound')
  return entry
}

/**
 * Changes an entry for every answer and paragraph that cites it. The history keeps the entry as it was, under its version.
 * @throws ExpectedError `conflict` when it changed, or was deleted, after the page was opened
 */
export async function changeSource(tx: PersonTx, assessment: AssessmentInView, { sourceId, version, ...fields }: SourceFields & { sourceId: string; version: number }) {
  const before = await takeVersion(tx, assessment, { sourceId, version })
  const after = columnsOf(fields)
  await tx.source.updateMany({ where: { id: sourceId }, data: { ...after, version: version + 1 } })
  await audit(tx, 'source:change', { assessmentId: assessment.id, sourceId, version: version + 1, facts: changedFacts(before, after) })
  return { version: version + 1 }
}

/**
 * Locks an entry as the person saw it, and keeps that state in the history: for every act that changes it.
 * @throws ExpectedError `notFound`; `conflict` when its version is another by now, or it is deleted (with `deleted`: when it is not)
 */
export async function takeVersion(tx: PersonTx, assessment: AssessmentInView, { sourceId, version, deleted = false }: { sourceId: string; version: number; deleted?: boolean }) {
  await tx.$executeRaw`SELECT 1 FROM "Source" WHERE "id" = ${sourceId}::uuid FOR UPDATE`
  const found = await tx.source.findFirst({
    where: { id: sourceId, territoryId: assessment.territoryId },
    select: { ...entryColumns, removedAt: true, mergedIntoId: true },
  })
  if (!found) throw new ExpectedError('notFound')
  const { removedAt, ...entry } = found
  if (entry.version !== version || (removedAt !== null) !== deleted) throw new ExpectedError('conflict')
  await tx.revision.createMany({
    data: [{ assessmentId: assessment.id, record: 'source', recordId: sourceId, field: 'entry', value: JSON.stringify(entry), version, editId: randomUUID(), personId: tx.person.id }],
  })
  return entry
}
