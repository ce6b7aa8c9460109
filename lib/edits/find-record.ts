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
 * that the person takes no part in. With `lock` the row waits for whoever is saving it, and is read as they left it.
 */
export async function findRecord(tx: PersonTx, { type, id }: RecordKey, { lock }: { lock: boolean }): Promise<FoundRecord | null> {
  const { table, answer } = editables[type]
  const [found] = await tx.$queryRaw<{ row: Row; state: AssessmentState; role: Role; answerState: AnswerState | null }[]>`
    SELECT to_jsonb(r) AS "row", a."state"::text AS "state", p."role"::text AS "role", w."state"::text AS "answerState"
    FROM ${Prisma.raw(`"${table}"`)} r
    JOIN "Assessment" a ON a."id" = r."assessmentId"
    JOIN "Participant" p ON p."assessmentId" = a."id" AND p."personId" = ${tx.person.id}::uuid AND p."endedAt" IS NULL
    ${answer}
    WHERE r."id" = ${id}::uuid
    ${lock ? Prisma.sql`FOR UPDATE OF r` : Prisma.empty}`
  if (!found) return null
  const { row, state, role, answerState } = found
  return {
    row,
    on: { assessment: { state, participation: { role } }, ...(answerState && { answer: { state: answerState } }) },
    owner: ownerOf({ type, id }, row),
  }
}

const ownerOf = (key: RecordKey, row: Row): RecordKey => {
  if (typeof row.answerId === 'string') return { type: 'answer', id: row.answerId }
  if (typeof row.findingId === 'string') return { type: 'finding', id: row.findingId }
  return key
}
