import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import type { ContributionOutcome, ContributionState, Presence } from '@/lib/db/generated/enums'

/** A contribution with what decides who may act on it; of its texts whether there are any. */
export type Found = {
  id: string
  code: string
  indicatorId: string
  institutionId: string
  state: ContributionState
  outcome: ContributionOutcome | null
  version: number
  presence: Presence
  explanation: boolean
  reason: boolean
  isOfAsker: boolean
  handedToAsker: boolean
  openedToIom: boolean
}

/** Contributions of an assessment, locked: whoever saves one or acts on one waits, and is seen as they left it. In the order of locking. */
export async function lockContributions(tx: PersonTx, { id: assessmentId, participation }: AssessmentInView, which: { id: string } | { ofInstitution: string | null }) {
  const own = participation?.institutionId ?? null
  const chosen = 'id' in which ? Prisma.sql`c."id" = ${which.id}::uuid` : Prisma.sql`c."institutionId" = ${which.ofInstitution}::uuid`
  return tx.$queryRaw<Found[]>`
    SELECT c."id", c."indicatorCode" AS "code", c."indicatorId", c."institutionId", c."state"::text AS "state", c."outcome"::text AS "outcome", c."version",
      c."presence"::text AS "presence", c."explanation" ~ '[^[:space:]]' AS "explanation", c."reason" ~ '[^[:space:]]' AS "reason",
      c."institutionId" IS NOT DISTINCT FROM ${own}::uuid AS "isOfAsker",
      EXISTS (SELECT 1 FROM "AssignmentIndicator" h JOIN "Assignment" g ON g."id" = h."assignmentId"
        WHERE h."assessmentId" = c."assessmentId" AND h."indicatorId" = c."indicatorId" AND g."institutionId" = ${own}::uuid) AS "handedToAsker",
      coalesce((SELECT o."openedToIom" FROM "Answer" o WHERE o."assessmentId" = c."assessmentId" AND o."indicatorId" = c."indicatorId"), false) AS "openedToIom"
    FROM "Contribution" c WHERE c."assessmentId" = ${assessmentId}::uuid AND ${chosen}
    ORDER BY c."id" FOR UPDATE OF c`
}
