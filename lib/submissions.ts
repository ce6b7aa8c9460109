import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'

/** A citation as a submission keeps it. */
export type SubmittedCitation = { id: string; marker: string; locator: string; quote: string; sourceId: string }

/**
 * Keeps answers as they are submitted, whole and for good: their text and what they cite. One statement for any number, after
 * they were moved to `submitted`, in that transaction.
 */
export const keepSubmissions = (tx: Pick<Prisma.TransactionClient, '$executeRaw'>, assessmentId: string, answerIds: string[], personId: string | null) =>
  tx.$executeRaw`
    INSERT INTO "Submission" ("id", "assessmentId", "answerId", "version", "presence", "explanation", "reason", "locale", "submittedById", "citations")
    SELECT gen_random_uuid(), w."assessmentId", w."id", w."version", w."presence", w."explanation", w."reason", w."locale", ${personId}::uuid,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c."id", 'marker', c."marker", 'locator', coalesce(c."locator", ''),
          'quote', coalesce(c."quote", ''), 'sourceId', c."sourceId") ORDER BY c."position")
        FROM "Citation" c WHERE c."answerId" = w."id" AND c."removedAt" IS NULL), '[]'::jsonb)
    FROM "Answer" w WHERE w."assessmentId" = ${assessmentId}::uuid AND w."id" = ANY(${answerIds}::uuid[])`
