import 'server-only'
import { workerDb } from '@/lib/db/client'

export type ClaimedNotice = { id: string; kind: string; payload: unknown; recipientId: string; inDigest: boolean; attempts: number }

/**
 * Takes the next mail to send: one notice, or all that one person's digest is to hold, oldest first. Claiming moves the next
 * attempt into the future (1, 2, 4 … minutes), so a server that dies while sending leaves them to the next attempt; rows are
 * locked in one order, so that of several servers one gets the whole digest.
 * @param lastDigestAt digests hold what was told before
 */
export async function claimNext(now: Date, lastDigestAt: Date): Promise<ClaimedNotice[]> {
  const claimed = await workerDb().$queryRaw<(ClaimedNotice & { createdAt: Date })[]>`
    WITH next AS MATERIALIZED (
      SELECT "id", "recipientId", "inDigest" FROM "Notice"
      WHERE "sentAt" IS NULL AND "failedAt" IS NULL AND "droppedAt" IS NULL AND "nextAttemptAt" <= ${now}
        AND (NOT "inDigest" OR "createdAt" < ${lastDigestAt})
      ORDER BY "inDigest", "nextAttemptAt" LIMIT 1),
    batch AS MATERIALIZED (
      SELECT notice."id", notice."attempts" FROM "Notice" notice JOIN next ON notice."recipientId" = next."recipientId"
        AND (notice."id" = next."id" OR (notice."inDigest" AND next."inDigest"))
      WHERE notice."sentAt" IS NULL AND notice."failedAt" IS NULL AND notice."droppedAt" IS NULL AND notice."nextAttemptAt" <= ${now}
        AND (NOT notice."inDigest" OR notice."createdAt" < ${lastDigestAt})
      ORDER BY notice."id" FOR UPDATE OF notice)
    UPDATE "Notice" SET "attempts" = "attempts" + 1,
      "nextAttemptAt" = ${now}::timestamptz + least(power(2, (SELECT max("attempts") FROM batch)), 240) * interval '1 minute'
    WHERE "id" IN (SELECT "id" FROM batch)
    RETURNING "id", "kind", "payload", "recipientId", "inDigest", "attempts", "createdAt"`
  return claimed.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
}
