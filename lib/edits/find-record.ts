import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import type { AnswerState, AssessmentState, Role } from '@/lib/db/generated/enums'
import type { Resource } from '@/lib/permissions'
import { editables, type Row } from './records'
import type { RecordKey } from './schema'

export type FoundRecord = { row: Row; on: Resource; owner: RecordKey }

/**
 * A record with what decides who may touch it, in one statement; null when there is none, or it lies in an assessment
 * that the person takes no part in. With `lock` the row waits for whoever is saving it or acting on its answer, and is read
 * as they left it: an answer's state comes from its locked row alone, because a join would give it as it stood before the wait.
 */
export async function findRecord(tx: PersonTx, { type, id }: RecordKey, { lock }: { lock: boolean }): Promise<FoundRecord | null> {
  const { table, belongsToAnswer } = editables[type]
  const answerState = type === 'answer' ? Prisma.sql`r."state"::text` : belongsToAnswer ? Prisma.sql`w."state"` : Prisma.sql`NULL`
  const [found] = await tx.$queryRaw<{ row: Row; state: AssessmentState; role: Role; answerState: AnswerState | null }[]>`
    ${belongsToAnswer ? answerOf(table, id, lock) : Prisma.empty}
    SELECT to_jsonb(r) AS "row", a."state"::text AS "state", p."role"::text AS "role", ${answerState} AS "answerState"
    FROM ${Prisma.raw(`"${table}"`)} r
    JOIN "Assessment" a ON a."id" = r."assessmentId"
    JOIN "Participant" p ON p."assessmentId" = a."id" AND p."personId" = ${tx.person.id}::uuid AND p."endedAt" IS NULL
    ${belongsToAnswer ? Prisma.sql`LEFT JOIN w ON w."id" = r."answerId"` : Prisma.empty}
    WHERE r."id" = ${id}::uuid
    ${lock ? Prisma.sql`FOR UPDATE OF r` : Prisma.empty}`
  if (!found) return null
  const { row, state, role, answerState: ofAnswer } = found
  return {
    row,
    on: { assessment: { state, participation: { role } }, ...(ofAnswer && { answer: { state: ofAnswer } }) },
    owner: ownerOf({ type, id }, row),
  }
}

/** The answer of a record as `w`, locked before the record itself: in the order in which acts on answers lock. */
const answerOf = (table: string, id: string, lock: boolean) => Prisma.sql`
  WITH w AS MATERIALIZED (
    SELECT "id", "state"::text AS "state" FROM "Answer"
    WHERE "id" = (SELECT "answerId" FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id}::uuid) ${lock ? Prisma.sql`FOR SHARE` : Prisma.empty})`

const ownerOf = (key: RecordKey, row: Row): RecordKey => {
  if (typeof row.answerId === 'string') return { type: 'answer', id: row.answerId }
  if (typeof row.findingId === 'string') return { type: 'finding', id: row.findingId }
  return key
}
