import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import { resourceOf } from './queries'
import type { SourceEntry } from './schema'

export type SourceDeed = {
  at: Date
  by: string | null
  action: string
  /** the facts that a change changed; empty where the entry's history does not say */
  facts: string[]
  /** the other entry of a merge, and whether this one was the kept one */
  other: { id: string; title: string } | null
  isKept: boolean
}

/** Who did what with an entry, newest first: for those who may read all of it. One statement. */
export async function listDeeds(tx: PersonTx, assessment: AssessmentInView, entry: SourceEntry): Promise<SourceDeed[]> {
  if (!can(tx.person, 'source:readWhole', resourceOf(assessment, entry))) return []
  const rows = await tx.$queryRaw<(Omit<SourceDeed, 'other'> & { otherId: string | null; title: string | null })[]>`
    SELECT DISTINCT ON (e."at", e."action", e."details" ->> 'sourceId') e."at", u."name" AS "by", e."action",
      ARRAY(SELECT jsonb_array_elements_text(coalesce(e."details" -> 'facts', '[]'))) AS "facts",
      o."id" AS "otherId", o."title", coalesce(e."details" ->> 'intoId' = ${entry.id}, false) AS "isKept"
    FROM "AuditEntry" e
    LEFT JOIN "User" u ON u."id" = e."personId"
    LEFT JOIN "Source" o ON o."id"::text = CASE WHEN e."details" ->> 'sourceId' = ${entry.id} THEN e."details" ->> 'intoId' ELSE e."details" ->> 'sourceId' END
    WHERE e."action" LIKE 'source:%' AND (e."details" ->> 'sourceId' = ${entry.id} OR e."details" ->> 'intoId' = ${entry.id})
    ORDER BY e."at" DESC, e."action", e."details" ->> 'sourceId'`
  return rows.map(({ otherId, title, ...deed }) => ({ ...deed, other: otherId === null ? null : { id: otherId, title: title ?? '' } }))
}
