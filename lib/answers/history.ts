import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { can } from '@/lib/permissions'
import { listChanges } from '@/lib/edits/changes'
import { type Deed, historyEntries, whileSubmitted } from './sittings'

/**
 * The history of one answer in sittings, newest first. IOM's people see what was done while it was submitted: drafts, before
 * a submission and after it was taken back or returned, are the Government's, until the focal point opens them.
 * @throws ExpectedError `notFound` for an answer that is missing, or that the person may not read
 */
export async function listHistory(tx: PersonTx, assessment: AssessmentInView, answerId: string) {
  const answer = await tx.answer.findFirst({ where: { id: answerId, assessmentId: assessment.id }, select: { state: true, openedToIom: true } })
  if (!answer || !can(tx.person, 'answer:read', { assessment, answer })) throw new ExpectedError('notFound')
  const deeds = await listDeeds(tx, assessment, answerId)
  const changes = await listChanges(tx, assessment.id, { type: 'answer', id: answerId })
  const draftsAreTheirs = answer.openedToIom || can(tx.person, 'answer:read', { assessment, answer: { state: 'draft' } })
  return draftsAreTheirs ? historyEntries(changes, deeds) : historyEntries(whileSubmitted(changes, deeds), whileSubmitted(deeds, deeds))
}

const listDeeds = (tx: PersonTx, assessment: AssessmentInView, answerId: string) => tx.$queryRaw<Deed[]>`
  SELECT e."at", e."personId", u."name" AS "by", e."action"
  FROM "AuditEntry" e LEFT JOIN "User" u ON u."id" = e."personId"
  WHERE e."assessmentId" = ${assessment.id}::uuid AND e."action" LIKE 'answer:%'
    AND (e."details" ->> 'answerId' = ${answerId} OR e."action" IN ('answer:submitAll', 'answer:returnAll'))
  ORDER BY e."at"`

/** What was done with a readable answer while it was submitted, newest first: what IOM's people may know of any answer they read. */
export async function listOpenDeeds(tx: PersonTx, assessment: AssessmentInView, answerId: string): Promise<Deed[]> {
  const deeds = await listDeeds(tx, assessment, answerId)
  return whileSubmitted(deeds, deeds).reverse()
}
