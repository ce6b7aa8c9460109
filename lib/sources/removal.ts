import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { takeVersion } from './commands'
import { countUses } from './queries'

type Act = { sourceId: string; version: number }

/**
 * Deletes an entry that nothing cites; it is kept and can be restored. Citations taken off before do not hold it.
 * @throws ExpectedError `wrongState` while it is cited anywhere in the territory; `conflict` when it changed meanwhile
 */
export async function removeSource(tx: PersonTx, assessment: AssessmentInView, { sourceId, version }: Act) {
  await takeVersion(tx, assessment, { sourceId, version }) // locked: nobody cites it between the count and the deletion
  if ((await countUses(tx, sourceId)) > 0) throw new ExpectedError('wrongState')
  await tx.source.updateMany({ where: { id: sourceId }, data: { removedAt: new Date(), removedById: tx.person.id, version: version + 1 } })
  await audit(tx, 'source:delete', { assessmentId: assessment.id, sourceId })
  return { version: version + 1 }
}

/** Brings a deleted entry back as it was. @throws ExpectedError `conflict` when it was merged, or changed meanwhile */
export async function restoreSource(tx: PersonTx, assessment: AssessmentInView, { sourceId, version }: Act) {
  const { mergedIntoId } = await takeVersion(tx, assessment, { sourceId, version, deleted: true })
  if (mergedIntoId) throw new ExpectedError('conflict')
  await tx.source.updateMany({ where: { id: sourceId }, data: { removedAt: null, removedById: null, version: version + 1 } })
  await audit(tx, 'source:restore', { assessmentId: assessment.id, sourceId })
  return { version: version + 1 }
}
