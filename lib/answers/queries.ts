import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import { can, readableAnswers, type Resource } from '@/lib/permissions'
import { type Answered, isAnswered } from './progress'
import type { AnswerInView } from './schema'

/** The answers to some indicators that the person may read, with their citations: one statement for any number. */
export async function listAnswers(tx: PersonTx, assessment: AssessmentInView, codes: string[]): Promise<AnswerInView[]> {
  const rows = await tx.answer.findMany({
    where: { assessmentId: assessment.id, indicatorCode: { in: codes }, ...readableAnswers(tx.person, assessment) },
    select: {
      id: true,
      indicatorCode: true,
      presence: true,
      explanation: true,
      reason: true,
      locale: true,
      state: true,
      version: true,
      citations: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        select: {
          id: true,
          marker: true,
          locator: true,
          quote: true,
          version: true,
          source: { select: { id: true, kind: true, title: true, reference: true, year: true, link: true, locale: true, version: true } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ indicatorCode, citations, ...answer }) => ({
    ...answer,
    code: indicatorCode,
    citations: citations.map(({ locator, quote, ...citation }) => ({ ...citation, locator: locator ?? '', quote: quote ?? '' })),
  }))
}

/** What progress asks of an answer, without its texts. */
const standing = Prisma.sql`"presence"::text AS "presence", "explanation" ~ '[^[:space:]]' AS "explanation", "reason" ~ '[^[:space:]]' AS "reason", "state"::text AS "state"`

/** For IOM's people an answer that was not submitted yet stands open: how far a draft has come is not theirs to see. */
const asSeen = <S extends Answered>(tx: PersonTx, assessment: NonNullable<Resource['assessment']>, row: S): S =>
  can(tx.person, 'answer:read', { assessment, answer: row }) ? row : { ...row, presence: 'notAssessed', explanation: false, reason: false }

export type AnswerStanding = Answered & { code: string }

/** Where every answer of an assessment stands, by code. Nothing for those who may not see the progress. */
export async function listStandings(tx: PersonTx, assessment: AssessmentInView): Promise<AnswerStanding[]> {
  if (!can(tx.person, 'progress:read', { assessment })) return []
  const rows = await tx.$queryRaw<AnswerStanding[]>`
    SELECT "indicatorCode" AS "code", ${standing} FROM "Answer" WHERE "assessmentId" = ${assessment.id}::uuid ORDER BY "indicatorCode"`
  return rows.map((row) => asSeen(tx, assessment, row))
}

/**
 * How many indicators have no answer yet, by assessment; 0 for those of which the person may not see the progress. One
 * statement for any number: the database gathers equal standings, the rule of `progress.ts` decides which are answers.
 */
export async function countOpen(tx: PersonTx, assessments: (NonNullable<Resource['assessment']> & { id: string })[]): Promise<Map<string, number>> {
  const counted = new Map(assessments.filter((assessment) => can(tx.person, 'progress:read', { assessment })).map((each) => [each.id, each]))
  const groups = await tx.$queryRaw<(Answered & { assessmentId: string; count: number })[]>`
    SELECT "assessmentId", ${standing}, count(*)::int AS "count" FROM "Answer"
    WHERE "assessmentId" = ANY(${[...counted.keys()]}::uuid[]) GROUP BY 1, 2, 3, 4, 5`
  const open = new Map(assessments.map(({ id }) => [id, 0]))
  for (const { assessmentId, count, ...row } of groups) {
    const assessment = counted.get(assessmentId)
    if (assessment && !isAnswered(asSeen(tx, assessment, row))) open.set(assessmentId, (open.get(assessmentId) ?? 0) + count)
  }
  return open
}

/** Codes of the indicators that were handed to the person's own institution. */
export async function listHandedCodes(tx: PersonTx, assessment: AssessmentInView): Promise<string[]> {
  const institutionId = assessment.participation?.institutionId
  if (!institutionId) return []
  const rows = await tx.assignmentIndicator.findMany({
    where: { assessmentId: assessment.id, assignment: { institutionId } },
    select: { indicator: { select: { code: true } } },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ indicator }) => indicator.code)
}

/** Who works on which indicators: institutions with what was handed to them. */
export async function listAssignments(tx: PersonTx, assessment: AssessmentInView) {
  if (!can(tx.person, 'progress:read', { assessment })) return []
  const rows = await tx.assignment.findMany({
    where: { assessmentId: assessment.id },
    select: {
      id: true,
      dueOn: true,
      institution: { select: { name: true, locale: true } },
      indicators: { select: { indicator: { select: { code: true } } } },
    },
    relationLoadStrategy: 'join',
  })
  return rows.map(({ indicators, ...assignment }) => ({ ...assignment, codes: indicators.map(({ indicator }) => indicator.code).sort() }))
}
export type AssignmentInView = Awaited<ReturnType<typeof listAssignments>>[number]
