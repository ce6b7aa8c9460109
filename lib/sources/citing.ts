import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { findRecord } from '@/lib/edits/find-record'
import { ExpectedError } from '@/lib/errors'
import { can, readableSources } from '@/lib/permissions'
import { citationColumns, citationInView } from './queries'
import type { CitationInView, CitationOwner } from './schema'

type Link = { owner: CitationOwner; citationId: string }

/**
 * Links an entry to an answer or a contribution, once however often it is asked with one `citationId`. Its marker is never
 * given to another citation of the same text. An entry that was merged meanwhile is cited as the one it became.
 * @throws ExpectedError `notFound` for an entry that is deleted or not readable; `wrongState` for a text that is closed
 */
export async function citeSource(tx: PersonTx, assessment: AssessmentInView, { owner, citationId, sourceId }: Link & { sourceId: string }): Promise<CitationInView> {
  const here = await lockOwner(tx, assessment, owner)
  const entry = await findCitable(tx, assessment, sourceId)
  const taken = await tx.citation.findMany({ where: here, select: { id: true, marker: true, position: true, removedAt: true } })
  if (!taken.some(({ id }) => id === citationId)) {
    const marker = String(Math.max(0, ...taken.map((each) => Number(each.marker) || 0)) + 1)
    const position = Math.max(0, ...taken.map((each) => each.position)) + 1
    const { count } = await tx.citation.createMany({ data: [{ id: citationId, ...here, sourceId: entry.id, marker, position }], skipDuplicates: true })
    if (count === 0) throw new ExpectedError('notFound') // the id belongs to another text
    await audit(tx, `${owner.type}:cite`, { assessmentId: assessment.id, [`${owner.type}Id`]: owner.id, citationId })
  }
  const cited = await tx.citation.findFirst({
    where: { id: citationId, ...here, removedAt: null },
    select: citationColumns,
  })
  if (!cited) throw new ExpectedError('conflict') // unlinked meanwhile: a late repetition does not bring it back
  return citationInView(cited)
}

/** Takes a citation off its text, once however often it is asked; what was typed in it is kept. */
export async function unlinkCitation(tx: PersonTx, assessment: AssessmentInView, { owner, citationId }: Link) {
  const here = await lockOwner(tx, assessment, owner)
  const { count } = await tx.citation.updateMany({ where: { id: citationId, ...here, removedAt: null }, data: { removedAt: new Date(), version: { increment: 1 } } })
  if (count > 0) await audit(tx, `${owner.type}:unlink`, { assessmentId: assessment.id, [`${owner.type}Id`]: owner.id, citationId })
  else if ((await tx.citation.count({ where: { id: citationId, ...here } })) === 0) throw new ExpectedError('notFound')
}

/** Stands in line with everybody who acts on this text; gives the columns that its citations share. */
async function lockOwner(tx: PersonTx, assessment: AssessmentInView, owner: CitationOwner) {
  const found = await findRecord(tx, owner, { lock: true })
  if (found?.row.assessmentId !== assessment.id || !can(tx.person, `${owner.type}:read`, found.on)) throw new ExpectedError('notFound')
  if (!can(tx.person, `${owner.type}:write`, found.on)) throw new ExpectedError('wrongState')
  const assessmentId = assessment.id
  return owner.type === 'answer' ? { assessmentId, answerId: owner.id } : { assessmentId, contributionId: owner.id }
}

/** An entry that the person may cite now, locked against deletion and merging until the citation is there. */
async function findCitable(tx: PersonTx, assessment: AssessmentInView, id: string) {
  const readable = { territoryId: assessment.territoryId, ...readableSources(tx.person, assessment) }
  const asked = await tx.source.findFirst({ where: { id, ...readable }, select: { mergedIntoId: true } })
  const cited = asked?.mergedIntoId ?? id
  await tx.$executeRaw`SELECT 1 FROM "Source" WHERE "id" = ${cited}::uuid FOR SHARE`
  const entry = await tx.source.findFirst({ where: { id: cited, ...readable, removedAt: null }, select: { id: true } })
  if (!entry) throw new ExpectedError('notFound')
  return entry
}
