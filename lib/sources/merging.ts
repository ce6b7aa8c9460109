import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { takeVersion } from './commands'
import type { Merging } from './schema'

/**
 * Makes two entries one: every citation of `from`, in all rounds of the territory, cites `into` from now on, with its marker,
 * article and passage as they were, and its files are files of `into`. `from` is kept in the history and its address leads to `into`. Repeated, it is one merge.
 * @throws ExpectedError `conflict` when one of them changed after its preview; `notFound`
 */
export async function mergeSources(tx: PersonTx, assessment: AssessmentInView, { from, into }: Merging) {
  if (from.id === into.id) throw new ExpectedError('invalid')
  const done = await tx.source.count({ where: { id: from.id, territoryId: assessment.territoryId, mergedIntoId: into.id } })
  if (done > 0) return { moved: 0 }
  for (const { id, version } of [from, into].sort((a, b) => (a.id < b.id ? -1 : 1))) await takeVersion(tx, assessment, { sourceId: id, version })
  await tx.source.updateMany({ where: { mergedIntoId: from.id, territoryId: assessment.territoryId }, data: { mergedIntoId: into.id } }) // merged before: goes along
  await tx.source.updateMany({ where: { id: from.id }, data: { mergedIntoId: into.id, removedAt: new Date(), removedById: tx.person.id } })
  await tx.source.updateMany({ where: { id: { in: [from.id, into.id] } }, data: { version: { increment: 1 } } })
  await tx.evidence.updateMany({ where: { sourceId: from.id, territoryId: assessment.territoryId }, data: { sourceId: into.id } }) // files go along
  await tx.evidence.updateMany({ where: { sourceId: from.id, territoryId: assessment.territoryId }, data: { sourceId: into.id } })
  const told = JSON.stringify({ sourceId: from.id, intoId: into.id })
  const [row] = await tx.$queryRaw<{ moved: number }[]>`
    SELECT app_move_citations(${from.id}::uuid, ${into.id}::uuid, ${told}::jsonb, ${assessment.id}::uuid) AS "moved"`
  return { moved: row?.moved ?? 0 }
}
