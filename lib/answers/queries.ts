import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { AnswerState, Presence } from '@/lib/db/generated/enums'
import { can, readableAnswers } from '@/lib/permissions'
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

export type AnswerStanding = { id: string; code: string; presence: Presence; explanation: boolean; reason: boolean; state: AnswerState; version: number }

/**
 * Where every answer of an assessment stands, without its texts, by code. Nothing for those who may not see the progress.
 * For IOM's people an answer that was not submitted yet is one that stands open: how far a draft has come is not theirs to see.
 */
export async function listStandings(tx: PersonTx, assessment: AssessmentInView): Promise<AnswerStanding[]> {
  if (!can(tx.person, 'progress:read', { assessment })) return []
  const rows = await tx.$queryRaw<AnswerStanding[]>`
    SELECT "id", "indicatorCode" AS "code", "presence"::text AS "presence", "explanation" ~ '[^[:space:]]' AS "explanation", "reason" ~ '[^[:space:]]' AS "reason",
      "state"::text AS "state", "version"
    FROM "Answer" WHERE "assessmentId" = ${assessment.id}::uuid ORDER BY "indicatorCode"`
  return rows.map((row) =>
    can(tx.person, 'answer:read', { assessment, answer: row })
      ? row
      : { ...row, presence: 'notAssessed' as const, explanation: false, reason: false, version: 0 },
  )
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
