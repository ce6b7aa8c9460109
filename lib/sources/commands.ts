import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import type { SourceFields, SourceSummary } from './schema'

const columns = ({ title, kind, reference, year, link, locale }: SourceFields) => ({
  title,
  kind,
  reference: reference || null,
  year: year ? Number(year) : null,
  link: link || null,
  locale: locale || null,
})

/** Adds an entry to the territory's register, with its audit entry. */
export async function addSource(tx: PersonTx, assessment: AssessmentInView, fields: SourceFields): Promise<SourceSummary> {
  const entry = { id: randomUUID(), ...columns(fields), version: 0 }
  await tx.source.createMany({ data: [{ ...entry, territoryId: assessment.territoryId, createdById: tx.person.id }] })
  await audit(tx, 'source:add', { assessmentId: assessment.id, sourceId: entry.id })
  return entry
}

/**
 * Changes an entry for every answer and paragraph that cites it. The history keeps the entry as it was, under its version.
 * @throws ExpectedError `conflict` with the entry as it is saved now when it changed after the page was opened
 */
export async function changeSource(
  tx: PersonTx,
  assessment: AssessmentInView,
  { sourceId, version, ...fields }: SourceFields & { sourceId: string; version: number },
) {
  const here = { id: sourceId, territoryId: assessment.territoryId }
  const select = { version: true, title: true, kind: true, reference: true, year: true, link: true, locale: true }
  const found = await tx.source.findFirst({ where: here, select })
  if (!found) throw new ExpectedError('notFound')
  const { version: saved, ...before } = found
  const { count } = await tx.source.updateMany({ where: { ...here, version }, data: { ...columns(fields), version: { increment: 1 } } })
  if (count === 0 || saved !== version) throw new ExpectedError('conflict')
  await tx.revision.createMany({
    data: [{ assessmentId: assessment.id, record: 'source', recordId: sourceId, field: 'entry', value: JSON.stringify(before), version, editId: randomUUID(), personId: tx.person.id }],
  })
  await audit(tx, 'source:change', { assessmentId: assessment.id, sourceId, version: version + 1 })
  return { version: version + 1 }
}
