import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import type { Presence, ReturnGround } from '@/lib/db/generated/enums'
import { can, type Resource } from '@/lib/permissions'
import type { SubmittedCitation } from '@/lib/submissions'

/** A returned answer as it was submitted last, with the version of the answer now. */
type ReturnedAnswer = {
  id: string
  indicatorId: string
  indicatorCode: string
  version: number
  presence: Presence
  explanation: string
  reason: string
  locale: string
  state: 'returned'
  returnGround: ReturnGround | null
  citations: SubmittedCitation[]
}

/** Submitting again answers the threads that the return began; a reply says more, but is not asked for. */
export const answerReturns = (tx: PersonTx, assessmentId: string, answerIds: string[]) =>
  tx.$executeRaw`
    WITH answered AS (
      UPDATE "Thread" SET "state" = 'answered', "version" = "version" + 1, "updatedAt" = now()
      WHERE "assessmentId" = ${assessmentId}::uuid AND "answerId" = ANY(${answerIds}::uuid[]) AND "ofReturn" AND "state" IN ('open', 'reopened')
      RETURNING "id")
    INSERT INTO "Comment" ("id", "assessmentId", "threadId", "authorId", "authorIsIom", "state")
    SELECT gen_random_uuid(), ${assessmentId}::uuid, "id", ${tx.person.id}::uuid, false, 'answered' FROM answered`

/**
 * The returned answers of an assessment for IOM's people: as they were submitted last, whatever the Government writes in them
 * now. None for whoever reads them as they stand. One statement.
 * @param codes of the indicators; all where it is left out
 */
export async function listReturned(tx: PersonTx, assessment: NonNullable<Resource['assessment']> & { id: string }, codes?: string[]): Promise<ReturnedAnswer[]> {
  const returned = { assessment, answer: { state: 'returned' as const } }
  if (!can(tx.person, 'answer:read', returned) || can(tx.person, 'answer:readNow', returned)) return []
  return tx.$queryRaw<ReturnedAnswer[]>`
    SELECT w."id", w."indicatorId", w."indicatorCode", w."version", 'returned' AS "state", w."returnGround"::text AS "returnGround",
      s."presence"::text AS "presence", s."explanation", s."reason", s."locale", s."citations"
    FROM "Answer" w
    JOIN LATERAL (SELECT * FROM "Submission" WHERE "answerId" = w."id" ORDER BY "version" DESC LIMIT 1) s ON true
    WHERE w."assessmentId" = ${assessment.id}::uuid AND w."state" = 'returned' AND (${!codes} OR w."indicatorCode" = ANY(${codes ?? []}::text[]))
    ORDER BY w."indicatorCode"`
}
