import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import type { Attention } from './work'

/**
 * What asks for the attention of those who write the answers, for every indicator: the ground of a return, comments that must be
 * answered, and what submitted contributions chose. One statement; none for others.
 */
export async function listAttention(tx: PersonTx, assessment: AssessmentInView): Promise<Attention[]> {
  if (!can(tx.person, 'contribution:read', { assessment, contribution: { state: 'submitted', isOfAsker: false } })) return []
  return tx.$queryRaw<Attention[]>`
    SELECT w."indicatorCode" AS "code", w."returnGround"::text AS "ground",
      EXISTS (SELECT 1 FROM "Thread" t WHERE t."answerId" = w."id" AND t."mustFix" AND t."state" IN ('open', 'reopened')) AS "mustFix",
      ARRAY(SELECT c."presence"::text FROM "Contribution" c
        WHERE c."assessmentId" = w."assessmentId" AND c."indicatorId" = w."indicatorId" AND c."state" = 'submitted') AS "presences"
    FROM "Answer" w WHERE w."assessmentId" = ${assessment.id}::uuid`
}
