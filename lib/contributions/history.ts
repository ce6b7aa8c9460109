import 'server-only'
import { type Deed, historyEntries } from '@/lib/answers/sittings'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { listChanges } from '@/lib/edits/changes'
import { ExpectedError } from '@/lib/errors'
import { readableContributions } from './queries'
import { asSubmitted } from './submissions'

/**
 * The history of one contribution, newest first. Its institution sees every sitting; who reads it from its submission on sees
 * what each submission changed, and what was done with it.
 * @throws ExpectedError `notFound` for a contribution that is missing, or that the person may not read
 */
export async function listContributionHistory(tx: PersonTx, assessment: AssessmentInView, contributionId: string) {
  const found = await tx.contribution.findFirst({
    where: { id: contributionId, assessmentId: assessment.id, ...readableContributions(tx, assessment) },
    select: { institutionId: true, indicatorCode: true },
  })
  if (!found) throw new ExpectedError('notFound')
  const deeds = await listDeeds(tx, assessment, { id: contributionId, ...found })
  const changes = await listChanges(tx, assessment.id, { type: 'contribution', id: contributionId })
  const { participation } = assessment
  const isOwn = participation?.role === 'contributor' && participation.institutionId === found.institutionId
  return historyEntries(isOwn ? changes : asSubmitted(changes, deeds), isOwn ? deeds : deeds.filter(({ action }) => !ownDeeds.has(action)))
}

/** What is done while it is written. */
const ownDeeds = new Set(['contribution:cite', 'contribution:unlink', 'contribution:restore', 'contribution:readForm'])

const listDeeds = (tx: PersonTx, assessment: AssessmentInView, { id, institutionId, indicatorCode }: { id: string; institutionId: string; indicatorCode: string }) =>
  tx.$queryRaw<Deed[]>`
    SELECT e."at", e."personId", u."name" AS "by",
      CASE WHEN e."details" ->> 'submitted' = 'true' THEN 'contribution:enter' ELSE e."action" END AS "action"
    FROM "AuditEntry" e LEFT JOIN "User" u ON u."id" = e."personId"
    WHERE e."assessmentId" = ${assessment.id}::uuid AND e."action" LIKE 'contribution:%'
      AND (e."details" ->> 'contributionId' = ${id} OR (e."action" = 'contribution:readForm'
        AND e."details" ->> 'institutionId' = ${institutionId} AND e."details" -> 'indicators' @> to_jsonb(${indicatorCode}::text)))
    ORDER BY e."at"`
