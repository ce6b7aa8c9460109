import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'

/** One saved change, as the history keeps it. `aside`: a text that was not chosen; it never stood in the field. */
export type Change = {
  at: Date
  personId: string | null
  by: string | null
  record: string
  recordId: string
  field: string
  /** of a citation: its mark in the text */
  marker: string | null
  version: number
  aside: boolean
  value: string
  before: string
}

/** Everything that was saved in an answer or a contribution and its citations, oldest first: one statement. */
export const listChanges = (tx: PersonTx, assessmentId: string, owner: { type: 'answer' | 'contribution'; id: string }) =>
  tx.$queryRaw<Change[]>`
    SELECT v."at", v."personId", u."name" AS "by", v."record", v."recordId", v."field", c."marker", v."version", v."aside", v."value",
      coalesce(v."before", lag(v."value") OVER (PARTITION BY v."recordId", v."field", v."aside" ORDER BY v."version"), '') AS "before"
    FROM "Revision" v LEFT JOIN "User" u ON u."id" = v."personId"
    LEFT JOIN "Citation" c ON c."id" = v."recordId" AND c.${Prisma.raw(`"${owner.type}Id"`)} = ${owner.id}::uuid AND c."assessmentId" = ${assessmentId}::uuid
    WHERE v."assessmentId" = ${assessmentId}::uuid AND (v."recordId" = ${owner.id}::uuid OR c."id" IS NOT NULL)
    ORDER BY v."at", v."version"`
