import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { Prisma } from '@/lib/db/generated/client'
import type { ContributionOutcome, ContributionState, Presence } from '@/lib/db/generated/enums'
import { isAnswered } from '@/lib/answers/progress'
import { can } from '@/lib/permissions'
import { citationInView, citationsOfText } from '@/lib/sources/queries'
import type { ContributionInView, Handout } from './schema'

/**
 * What institutions wrote about some indicators, as far as the asker may read it, in one statement: the focal point's side reads
 * what was submitted, a contributor what their own institution writes on what is handed to it, IOM's people what was submitted
 * to indicators whose contributions the focal point opened to them. In the order of the institutions, for each indicator.
 * @param codes of indicators
 */
export async function listContributions(tx: PersonTx, assessment: AssessmentInView, codes: readonly string[]): Promise<ContributionInView[]> {
  const rows = await tx.contribution.findMany({
    where: { assessmentId: assessment.id, indicatorCode: { in: [...codes] }, ...readableContributions(tx, assessment) },
    select: {
      id: true,
      indicatorCode: true,
      institution: { select: { id: true, name: true, locale: true } },
      presence: true,
      explanation: true,
      reason: true,
      locale: true,
      state: true,
      version: true,
      submittedAt: true,
      outcome: true,
      outcomeReason: true,
      citations: citationsOfText,
    },
    orderBy: [{ institution: { position: 'asc' } }, { institution: { name: 'asc' } }],
    relationLoadStrategy: 'join',
  })
  return rows.map(({ indicatorCode, citations, ...contribution }) => ({
    ...contribution,
    code: indicatorCode,
    citations: citations.map(citationInView),
  }))
}

/** The part of a `where` on contributions that leaves those the asker may read, by the rule `contribution:read`. */
export function readableContributions(tx: PersonTx, assessment: AssessmentInView): Prisma.ContributionWhereInput {
  const { person } = tx
  const reads = (contribution: { state: ContributionState; isOfAsker: boolean; openedToIom?: boolean }) => can(person, 'contribution:read', { assessment, contribution })
  const institutionId = assessment.participation?.institutionId
  const submitted = { state: 'submitted' } as const
  if (reads({ ...submitted, isOfAsker: false })) return submitted
  if (reads({ ...submitted, isOfAsker: false, openedToIom: true }))
    return { ...submitted, indicator: { answers: { some: { assessmentId: assessment.id, openedToIom: true } } } }
  if (institutionId && reads({ state: 'draft', isOfAsker: true }))
    return { institutionId, indicator: { assignments: { some: { assessmentId: assessment.id, assignment: { institutionId } } } } }
  return { id: { in: [] } }
}

type Row = {
  code: string
  institutionId: string
  name: string
  locale: string
  isHanded: boolean
  dueOn: string | null
  state: ContributionState
  presence: Presence
  explanation: boolean
  reason: boolean
  submittedAt: Date | null
  outcome: ContributionOutcome | null
  isOpenedToIom: boolean
}

/**
 * Who has which indicators in hand, and how far each has come, in one statement and without any text; in the order of
 * indicators and institutions. The focal point's side sees every institution, a contributor their own; IOM's people learn to
 * whom indicators are handed, and not how far a contribution has come.
 */
export async function listHandouts(tx: PersonTx, assessment: AssessmentInView): Promise<Handout[]> {
  const seesAll = can(tx.person, 'contribution:read', { assessment, contribution: { state: 'submitted', isOfAsker: false } })
  const institutionId = can(tx.person, 'progress:read', { assessment }) ? null : (assessment.participation?.institutionId ?? null)
  const isContributor = assessment.participation?.role === 'contributor'
  if (!can(tx.person, 'progress:read', { assessment }) && !(isContributor && institutionId)) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c."indicatorCode" AS "code", n."id" AS "institutionId", n."name", n."locale", h."at" IS NOT NULL AS "isHanded", h."dueOn"::text AS "dueOn",
      c."state"::text AS "state", c."presence"::text AS "presence", c."explanation" ~ '[^[:space:]]' AS "explanation",
      c."reason" ~ '[^[:space:]]' AS "reason", c."submittedAt", c."outcome"::text AS "outcome",
      coalesce((SELECT o."openedToIom" FROM "Answer" o WHERE o."assessmentId" = c."assessmentId" AND o."indicatorId" = c."indicatorId"), false) AS "isOpenedToIom"
    FROM "Contribution" c
    JOIN "Institution" n ON n."id" = c."institutionId"
    JOIN "Indicator" i ON i."id" = c."indicatorId"
    LEFT JOIN LATERAL (
      SELECT 1 AS "at", min(g."dueOn") AS "dueOn" FROM "AssignmentIndicator" x JOIN "Assignment" g ON g."id" = x."assignmentId"
      WHERE x."assessmentId" = c."assessmentId" AND x."indicatorId" = c."indicatorId" AND g."institutionId" = c."institutionId"
      HAVING count(*) > 0
    ) h ON true
    WHERE c."assessmentId" = ${assessment.id}::uuid AND (h."at" IS NOT NULL OR c."state" = 'submitted')
      ${institutionId ? Prisma.sql`AND c."institutionId" = ${institutionId}::uuid AND h."at" IS NOT NULL` : Prisma.empty}
    ORDER BY i."position", n."position", n."name"`
  return rows
    .filter(({ isHanded }) => isHanded || seesAll)
    .map(({ institutionId: id, name, locale, presence, explanation, reason, state, submittedAt, outcome, isOpenedToIom, ...rest }) => ({
      ...rest,
      institution: { id, name, locale },
      isOpenedToIom: seesAll && isOpenedToIom,
      isReady: isContributor && isAnswered({ presence, explanation, reason }),
      ...(seesAll || isContributor ? { state, submittedAt, outcome } : { state: null, submittedAt: null, outcome: null }),
    }))
}
