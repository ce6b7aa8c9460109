import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import type { ReturnGround } from '@/lib/db/generated/enums'
import { can, readableAnswers, type Resource } from '@/lib/permissions'
import { citationInView, citationsOfText, summaryColumns } from '@/lib/sources/queries'
import type { CitationInView, SourceSummary } from '@/lib/sources/schema'
import type { SubmittedCitation } from '@/lib/submissions'
import { type Answered, isAnswered } from './progress'
import { listReturned } from './returned'
import type { AnswerInView } from './schema'

/** The answers to some indicators that the person may read, with their citations: one statement for any number, for IOM's people three. */
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
      returnGround: true,
      version: true,
      citations: citationsOfText,
    },
    relationLoadStrategy: 'join',
  })
  const now = rows.map(({ indicatorCode, citations, ...answer }) => ({
    ...answer,
    code: indicatorCode,
    citations: citations.map(citationInView),
  }))
  return [...now, ...(await listAsSubmitted(tx, assessment, codes))]
}

/** Of returned answers IOM's people read the submission; none for others. */
async function listAsSubmitted(tx: PersonTx, assessment: AssessmentInView, codes: string[]): Promise<AnswerInView[]> {
  const returned = await listReturned(tx, assessment, codes)
  const sources = await findCited(tx, assessment, returned.flatMap(({ citations }) => citations))
  return returned.map(({ indicatorCode, citations, id, presence, explanation, reason, locale, state, returnGround, version }) => ({
    ...{ id, presence, explanation, reason, locale, state, returnGround, version },
    code: indicatorCode,
    citations: withSources(citations, sources),
  }))
}

/**
 * The entries of the register behind submitted citations, by the id that was submitted: one that was merged since is the one it
 * became. No statement where there is none.
 */
export async function findCited(tx: PersonTx, assessment: AssessmentInView, citations: readonly SubmittedCitation[]) {
  const ids = [...new Set(citations.map(({ sourceId }) => sourceId))]
  if (ids.length === 0) return new Map<string, SourceSummary>()
  const rows = await tx.source.findMany({
    where: { id: { in: ids }, territoryId: assessment.territoryId },
    select: { ...summaryColumns, mergedInto: { select: summaryColumns } },
    relationLoadStrategy: 'join',
  })
  return new Map(rows.map(({ mergedInto, ...row }) => [row.id, mergedInto ?? row]))
}

export const withSources = (citations: readonly SubmittedCitation[], sources: Awaited<ReturnType<typeof findCited>>): CitationInView[] =>
  citations.flatMap(({ sourceId, ...citation }) => {
    const source = sources.get(sourceId)
    return source ? [{ ...citation, version: 0, source }] : []
  })

/** What progress asks of an answer, without its texts. */
const standing = Prisma.sql`"presence"::text AS "presence", "explanation" ~ '[^[:space:]]' AS "explanation", "reason" ~ '[^[:space:]]' AS "reason", "state"::text AS "state"`

/**
 * How far a draft has come is not IOM's to see: an answer that was not submitted yet stands open, and a returned one as
 * answered as it was when it was submitted.
 */
function asSeen<S extends Answered>(tx: PersonTx, assessment: NonNullable<Resource['assessment']>, row: S): S {
  if (can(tx.person, 'answer:readNow', { assessment, answer: row })) return row
  const wasSubmitted = can(tx.person, 'answer:read', { assessment, answer: row })
  return { ...row, presence: wasSubmitted ? 'noInformation' : 'notAssessed', explanation: false, reason: false }
}

type AnswerStanding = Answered & { code: string; returnGround: ReturnGround | null }

/** Where every answer of an assessment stands, by code. Nothing for those who may not see the progress. */
export async function listStandings(tx: PersonTx, assessment: AssessmentInView): Promise<AnswerStanding[]> {
  if (!can(tx.person, 'progress:read', { assessment })) return []
  const rows = await tx.$queryRaw<AnswerStanding[]>`
    SELECT "indicatorCode" AS "code", ${standing}, "returnGround"::text AS "returnGround" FROM "Answer" WHERE "assessmentId" = ${assessment.id}::uuid ORDER BY "indicatorCode"`
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
