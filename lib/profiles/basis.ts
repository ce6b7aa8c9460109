import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import type { Owner } from './commands'
import { freeMarker } from './markers'
import type { CitationKey, FindingKey, FootnoteKey, IndicatorLink, SourceLink } from './schema'

/*
 * What a paragraph rests on: indicators, sources, footnotes. Each act locks the paragraph, so that two people never get the
 * same marker.
 */

/** Links an indicator; nothing happens when it is linked already. */
export async function linkIndicator(tx: PersonTx, owner: Owner, { findingId, indicatorId }: IndicatorLink) {
  await lockFinding(tx, owner, findingId)
  const indicator = await tx.indicator.count({ where: { id: indicatorId, frameworkId: owner.frameworkId } })
  if (indicator === 0) throw new ExpectedError('notFound')
  const { _max } = await tx.findingIndicator.aggregate({ where: { findingId }, _max: { position: true } })
  const position = (_max.position ?? 0) + 1
  await tx.findingIndicator.createMany({ data: [{ assessmentId: owner.id, findingId, indicatorId, position }], skipDuplicates: true })
  await audit(tx, 'finding:linkIndicator', { assessmentId: owner.id, findingId, indicatorId })
}

export async function unlinkIndicator(tx: PersonTx, owner: Owner, { findingId, indicatorId }: IndicatorLink) {
  const { count } = await tx.findingIndicator.deleteMany({ where: { assessmentId: owner.id, findingId, indicatorId } })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, 'finding:unlinkIndicator', { assessmentId: owner.id, findingId, indicatorId })
}

/** Cites a source of the territory's register; the same source may be cited twice, with two articles. */
export async function citeSource(tx: PersonTx, owner: Owner, { findingId, sourceId }: SourceLink) {
  await lockFinding(tx, owner, findingId)
  const known = await tx.source.count({ where: { id: sourceId, removedAt: null, territory: { assessments: { some: { id: owner.id } } } } })
  if (known === 0) throw new ExpectedError('notFound')
  const taken = await tx.citation.findMany({ where: { findingId, assessmentId: owner.id }, select: { marker: true, position: true } })
  const marker = freeMarker(taken.map((each) => each.marker))
  const position = Math.max(0, ...taken.map((each) => each.position)) + 1
  const { id } = await tx.citation.create({
    data: { assessmentId: owner.id, findingId, sourceId, marker, position },
    select: { id: true },
  })
  await audit(tx, 'finding:cite', { assessmentId: owner.id, findingId, citationId: id })
  return { id, marker }
}

/** Takes a citation off; what was typed in it is kept. */
export async function removeCitation(tx: PersonTx, owner: Owner, { findingId, citationId }: CitationKey) {
  const { count } = await tx.citation.updateMany({
    where: { id: citationId, findingId, assessmentId: owner.id, removedAt: null },
    data: { removedAt: new Date() },
  })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, 'finding:removeCitation', { assessmentId: owner.id, findingId, citationId })
}

/** Brings a citation back as it was, unless its source was deleted; its place in the text is put by whoever brings it back. */
export async function restoreCitation(tx: PersonTx, owner: Owner, { findingId, citationId }: CitationKey) {
  await lockFinding(tx, owner, findingId)
  const { count } = await tx.citation.updateMany({
    where: { id: citationId, findingId, assessmentId: owner.id, removedAt: { not: null }, source: { removedAt: null } },
    data: { removedAt: null },
  })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, 'finding:restoreCitation', { assessmentId: owner.id, findingId, citationId })
}

/** Adds an empty footnote; its marker is never given to another footnote of the same paragraph. */
export async function addFootnote(tx: PersonTx, owner: Owner, { findingId }: FindingKey) {
  const { locale } = await lockFinding(tx, owner, findingId)
  const taken = await tx.footnote.findMany({ where: { findingId, assessmentId: owner.id }, select: { marker: true, position: true } })
  const marker = freeMarker(taken.map((each) => each.marker))
  const position = Math.max(0, ...taken.map((each) => each.position)) + 1
  const { id } = await tx.footnote.create({
    data: { assessmentId: owner.id, findingId, marker, position, locale },
    select: { id: true },
  })
  await audit(tx, 'finding:addFootnote', { assessmentId: owner.id, findingId, footnoteId: id })
  return { id, marker }
}

/** Takes a footnote off; what was typed in it is kept. */
export async function removeFootnote(tx: PersonTx, owner: Owner, { findingId, footnoteId }: FootnoteKey) {
  const { count } = await tx.footnote.updateMany({
    where: { id: footnoteId, findingId, assessmentId: owner.id, removedAt: null },
    data: { removedAt: new Date() },
  })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, 'finding:removeFootnote', { assessmentId: owner.id, findingId, footnoteId })
}

/** Brings a footnote back with its words; its mark in the text is put by whoever brings it back. */
export async function restoreFootnote(tx: PersonTx, owner: Owner, { findingId, footnoteId }: FootnoteKey) {
  await lockFinding(tx, owner, findingId)
  const { count } = await tx.footnote.updateMany({
    where: { id: footnoteId, findingId, assessmentId: owner.id, removedAt: { not: null } },
    data: { removedAt: null },
  })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, 'finding:restoreFootnote', { assessmentId: owner.id, findingId, footnoteId })
}

async function lockFinding(tx: PersonTx, owner: Owner, id: string) {
  const [row] = await tx.$queryRaw<{ locale: string }[]>`
    SELECT "locale" FROM "Finding" WHERE "id" = ${id}::uuid AND "assessmentId" = ${owner.id}::uuid AND "removedAt" IS NULL FOR UPDATE`
  if (!row) throw new ExpectedError('notFound')
  return row
}
