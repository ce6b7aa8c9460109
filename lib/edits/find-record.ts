import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import type { AnswerState, AssessmentState, ContributionState, Role } from '@/lib/db/generated/enums'
import type { Resource } from '@/lib/permissions'
import { editables, type Row } from './records'
import type { RecordKey } from './schema'

export type FoundRecord = { row: Row; on: Resource; owner: RecordKey; institutionId: string | undefined }

type Found = {
  row: Row
  state: AssessmentState
  role: Role
  answer: { state: AnswerState } | null
  contribution: { state: ContributionState; institutionId: string; isOfAsker: boolean; handedToAsker: boolean; openedToIom: boolean } | null
}

/**
 * A record with what decides who may touch it, in one statement; null when there is none, or it lies in an assessment
 * that the person takes no part in. With `lock` the row waits for whoever is saving it or acting on its owner, and is read
 * as they left it: an owner's state comes from its locked row alone, because a join would give it as it stood before the wait.
 */
export async function findRecord(tx: PersonTx, { type, id }: RecordKey, { lock }: { lock: boolean }): Promise<FoundRecord | null> {
  const { table, isOwned } = editables[type]
  const none = Prisma.sql`NULL::jsonb`
  const [found] = await tx.$queryRaw<Found[]>`
    ${isOwned ? ownersOf(table, id, lock) : Prisma.empty}
    SELECT to_jsonb(r) AS "row", a."state"::text AS "state", p."role"::text AS "role",
      ${type === 'answer' ? answer('r') : isOwned ? answer('w') : none} AS "answer",
      ${type === 'contribution' ? contribution('r') : isOwned ? contribution('c') : none} AS "contribution"
    FROM ${Prisma.raw(`"${table}"`)} r
    JOIN "Assessment" a ON a."id" = r."assessmentId"
    JOIN "Participant" p ON p."assessmentId" = a."id" AND p."personId" = ${tx.person.id}::uuid AND p."endedAt" IS NULL
    ${isOwned ? Prisma.sql`LEFT JOIN w ON w."id" = r."answerId" LEFT JOIN c ON c."id" = r."contributionId"` : Prisma.empty}
    WHERE r."id" = ${id}::uuid
    ${lock ? Prisma.sql`FOR UPDATE OF r` : Prisma.empty}`
  if (!found) return null
  const { row, state, role, answer: ofAnswer, contribution: ofContribution } = found
  const on: Resource = {
    assessment: { state, participation: { role } },
    ...(ofAnswer && { answer: ofAnswer }),
    ...(ofContribution && { contribution: ofContribution, handedToAsker: ofContribution.handedToAsker }),
  }
  return { row, on, owner: ownerOf({ type, id }, row), institutionId: ofContribution?.institutionId }
}

/** What decides about an answer, of the row called `name`. */
const answer = (name: string) => {
  const w = Prisma.raw(name)
  return Prisma.sql`CASE WHEN ${w}."id" IS NOT NULL THEN jsonb_build_object('state', ${w}."state") END`
}

/** What decides about a contribution, of the row called `name`. */
const contribution = (name: string) => {
  const c = Prisma.raw(name)
  return Prisma.sql`CASE WHEN ${c}."id" IS NOT NULL THEN jsonb_build_object(
    'state', ${c}."state", 'institutionId', ${c}."institutionId", 'isOfAsker', ${c}."institutionId" IS NOT DISTINCT FROM p."institutionId",
    'handedToAsker', EXISTS (SELECT 1 FROM "AssignmentIndicator" h JOIN "Assignment" g ON g."id" = h."assignmentId"
      WHERE h."assessmentId" = a."id" AND h."indicatorId" = ${c}."indicatorId" AND g."institutionId" = p."institutionId"),
    'openedToIom', coalesce((SELECT o."openedToIom" FROM "Answer" o WHERE o."assessmentId" = a."id" AND o."indicatorId" = ${c}."indicatorId"), false)) END`
}

/** The answer of a record as `w` and its contribution as `c`, locked before the record itself: in the order in which acts lock. */
const ownersOf = (table: string, id: string, lock: boolean) => {
  const owner = (column: string) => Prisma.sql`"id" = (SELECT ${Prisma.raw(`"${column}"`)} FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id}::uuid)`
  const waiting = lock ? Prisma.sql`FOR SHARE` : Prisma.empty
  return Prisma.sql`
    WITH w AS MATERIALIZED (SELECT "id", "state"::text AS "state" FROM "Answer" WHERE ${owner('answerId')} ${waiting}),
      c AS MATERIALIZED (SELECT "id", "state"::text AS "state", "institutionId", "indicatorId" FROM "Contribution" WHERE ${owner('contributionId')} ${waiting})`
}

const ownerOf = (key: RecordKey, row: Row): RecordKey => {
  if (typeof row.answerId === 'string') return { type: 'answer', id: row.answerId }
  if (typeof row.contributionId === 'string') return { type: 'contribution', id: row.contributionId }
  if (typeof row.findingId === 'string') return { type: 'finding', id: row.findingId }
  return key
}
