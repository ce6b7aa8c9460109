import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import type { FindingKind } from '@/lib/db/generated/enums'

type ListKey = { assessmentId: string; dimensionCode: string; kind: FindingKind }

/**
 * Keeps the order of an assessment's paragraphs to this transaction until it ends. One lock for all its lists: a paragraph
 * moves between two, and two editors who move in opposite directions would wait for each other for ever.
 */
export const lockOrder = (tx: PersonTx, assessmentId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`findings:${assessmentId}`}, 0))`

/** The paragraphs of a list in order, without those taken out. Under the lock, also right for writing. */
export async function listOrder(tx: PersonTx, list: ListKey): Promise<string[]> {
  const rows = await tx.finding.findMany({
    where: { ...list, removedAt: null },
    select: { id: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id }) => id)
}

/**
 * Gives the paragraphs of a list the positions 1 to n, and with them their place in this list. The version of a paragraph
 * stays: it belongs to the text, and a colleague who is typing in it must not be told of a conflict.
 */
export async function writeOrder(tx: PersonTx, { assessmentId, dimensionCode, kind }: ListKey, ids: string[]) {
  if (ids.length === 0) return
  const rows = Prisma.join(ids.map((id, index) => Prisma.sql`(${id}::uuid, ${index + 1}::integer)`))
  await tx.$executeRaw`
    UPDATE "Finding" f SET "position" = o."position", "dimensionCode" = ${dimensionCode}, "kind" = ${kind}::"FindingKind"
    FROM (VALUES ${rows}) AS o("id", "position")
    WHERE f."id" = o."id" AND f."assessmentId" = ${assessmentId}::uuid
      AND (f."position", f."dimensionCode", f."kind") IS DISTINCT FROM (o."position", ${dimensionCode}, ${kind}::"FindingKind")`
}
