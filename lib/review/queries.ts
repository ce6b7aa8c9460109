import 'server-only'
import { findCited, withSources } from '@/lib/answers/queries'
import type { CitationInView } from '@/lib/sources/schema'
import { type AssessmentInView, findAssessment, listAssessments } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { AnswerState, FindingKind, Presence, ReturnGround } from '@/lib/db/generated/enums'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { paragraphNumber } from '@/lib/framework/numbers'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import type { SubmittedCitation } from '@/lib/submissions'
import { readDiscussions } from '@/lib/threads/queries'
import { gather, type Happening } from './queue'
import { baseOf, type Visited } from './since'

/** An answer as it was submitted once. */
export type SubmissionInView = {
  version: number
  presence: Presence
  explanation: string
  reason: string
  locale: string
  at: string
  by: string | null
  citations: CitationInView[]
}

type Found = {
  id: string
  state: AnswerState
  version: number
  returnGround: ReturnGround | null
  openedToIom: boolean
  now: Date
  submissions: (Omit<SubmissionInView, 'citations'> & { citations: SubmittedCitation[] })[]
  visit: Visited | null
  findings: { id: string; kind: FindingKind; position: number; dimension: number; slug: string }[]
}

/**
 * The page on which IOM reads one answer: what was submitted, newest first, and what of it was seen before. Null for whoever
 * does not review here, and while the answer is not submitted. Six statements.
 */
export async function findReview(tx: PersonTx, assessmentId: string, code: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment || !can(tx.person, 'review:read', { assessment })) return null
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  const dimension = framework?.dimensions.find(({ subdomains }) => subdomains.some(({ indicators }) => indicators.some((each) => each.code === code)))
  const indicator = dimension?.subdomains.flatMap(({ indicators }) => [...indicators]).find((each) => each.code === code)
  const answer = await findAnswer(tx, assessment, code)
  const newest = answer?.submissions[0]
  if (!framework || !dimension || !indicator || !answer || !newest) return null
  if (!can(tx.person, 'answer:read', { assessment, answer })) return null
  const sources = await findCited(tx, assessment, answer.submissions.flatMap(({ citations }) => citations))
  const submissions = answer.submissions.map(({ citations, ...submission }): SubmissionInView => ({ ...submission, citations: withSources(citations, sources) }))
  const { threads, people, draftOf } = await readDiscussions(tx, assessment, { answerIds: [answer.id] })
  const { id, state, version, returnGround, openedToIom, now, visit } = answer
  return {
    ...{ assessment, framework, dimension, indicator, threads, people, draftOf, submissions },
    answer: { id, state, version, returnGround, openedToIom },
    readAt: now.toISOString(),
    since: baseOf(visit, newest.version, now),
    findings: answer.findings.map(({ position, kind, dimension: number, ...finding }) => ({ ...finding, number: paragraphNumber(number, kind, position) })),
    may: {
      review: can(tx.person, 'answer:review', { assessment, answer }),
      comment: can(tx.person, 'thread:write', { assessment, answer, thread: { audience: 'shared', createdByIom: true } }),
    },
  }
}
export type ReviewInView = NonNullable<Awaited<ReturnType<typeof findReview>>>

async function findAnswer(tx: PersonTx, assessment: AssessmentInView, code: string) {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT w."id", w."state"::text AS "state", w."version", w."returnGround"::text AS "returnGround", w."openedToIom", now() AS "now",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('version', s."version", 'presence', s."presence", 'explanation', s."explanation", 'reason', s."reason",
          'locale', s."locale", 'citations', s."citations", 'at', s."at", 'by', u."name") ORDER BY s."version" DESC), '[]')
        FROM "Submission" s LEFT JOIN "User" u ON u."id" = s."submittedById" WHERE s."answerId" = w."id") AS "submissions",
      (SELECT jsonb_build_object('version', v."version", 'at', v."at", 'previousVersion', v."previousVersion", 'previousAt', v."previousAt")
        FROM "Visit" v WHERE v."answerId" = w."id" AND v."personId" = ${tx.person.id}::uuid) AS "visit",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f."id", 'kind', f."kind", 'position', f."place", 'dimension', d."number", 'slug', d."slug")
          ORDER BY d."number", f."kind", f."place"), '[]')
        FROM (SELECT *, row_number() OVER (PARTITION BY "dimensionCode", "kind" ORDER BY "position", "id")::int AS "place" FROM "Finding"
          WHERE "assessmentId" = w."assessmentId" AND "removedAt" IS NULL) f
        JOIN "Dimension" d ON d."frameworkId" = ${assessment.frameworkId} AND d."code" = f."dimensionCode"
        JOIN "FindingIndicator" i ON i."findingId" = f."id" AND i."indicatorId" = w."indicatorId") AS "findings"
    FROM "Answer" w WHERE w."assessmentId" = ${assessment.id}::uuid AND w."indicatorCode" = ${code}`
  return found
}

/**
 * What waits for a reviewer or editor in all their assessments, or in one of them: two statements. Codes and numbers alone;
 * no text of an answer.
 */
export async function readQueue(tx: PersonTx, assessmentId?: string) {
  const assessments = (await listAssessments(tx)).filter((assessment) => can(tx.person, 'review:read', { assessment }) && (!assessmentId || assessment.id === assessmentId))
  const ids = assessments.map(({ id }) => id)
  const happenings = ids.length > 0 ? await listHappenings(tx, ids) : []
  return { assessments, items: gather(happenings) }
}

/** What waits for a reviewer or editor in one assessment, the oldest first: one statement; none for others. */
export const listQueue = async (tx: PersonTx, assessment: AssessmentInView) =>
  can(tx.person, 'review:read', { assessment }) ? gather(await listHappenings(tx, [assessment.id])) : []

export type Queue = Awaited<ReturnType<typeof readQueue>>

const listHappenings = (tx: PersonTx, ids: string[]) => tx.$queryRaw<Happening[]>`
  WITH seen AS (SELECT "answerId", "version", "at" FROM "Visit" WHERE "personId" = ${tx.person.id}::uuid AND "assessmentId" = ANY(${ids}::uuid[])),
  answers AS (
    SELECT w."id", w."assessmentId", w."indicatorCode" AS "code", w."state", d."number" AS "dimension", d."slug", s."version", s."at", s."first",
      v."version" AS "seenVersion", v."at" AS "seenAt", w."updatedAt"
    FROM "Answer" w
    JOIN LATERAL (SELECT max("version") AS "version", max("at") AS "at", count(*) = 1 AS "first" FROM "Submission" WHERE "answerId" = w."id" HAVING count(*) > 0) s ON true
    JOIN "Indicator" i ON i."id" = w."indicatorId" JOIN "Subdomain" b ON b."id" = i."subdomainId" JOIN "Dimension" d ON d."id" = b."dimensionId"
    LEFT JOIN seen v ON v."answerId" = w."id"
    WHERE w."assessmentId" = ANY(${ids}::uuid[]) AND w."state" <> 'draft'),
  findings AS (
    SELECT f."id", f."assessmentId", d."number" AS "dimension", d."slug", f."kind",
      row_number() OVER (PARTITION BY f."assessmentId", f."dimensionCode", f."kind" ORDER BY f."position", f."id")::int AS "position"
    FROM "Finding" f JOIN "Assessment" a ON a."id" = f."assessmentId"
    JOIN "Dimension" d ON d."frameworkId" = a."frameworkId" AND d."code" = f."dimensionCode"
    WHERE f."assessmentId" = ANY(${ids}::uuid[]) AND f."removedAt" IS NULL),
  said AS (
    SELECT c."id", c."createdAt", t."answerId", t."findingId", t."id" AS "threadId", t."state",
      EXISTS (SELECT 1 FROM "Mention" m WHERE m."commentId" = c."id" AND m."personId" = ${tx.person.id}::uuid) AS "isMention",
      NOT c."authorIsIom" AND c."text" <> '' AS "isTheirs"
    FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId"
    WHERE t."assessmentId" = ANY(${ids}::uuid[]) AND c."authorId" <> ${tx.person.id}::uuid)
  SELECT CASE WHEN "first" THEN 'submitted' ELSE 'submittedAgain' END AS "what", "at", "assessmentId", "id" AS "answerId", NULL::uuid AS "findingId", "code",
    "dimension", "slug", NULL AS "kind", NULL::int AS "position"
  FROM answers WHERE "state" = 'submitted' AND "version" > coalesce("seenVersion", -1)
  UNION ALL
  SELECT 'undecided', "at", "assessmentId", "id", NULL, "code", "dimension", "slug", NULL, NULL FROM answers WHERE "state" = 'submitted' AND "version" <= "seenVersion"
  UNION ALL
  SELECT 'returned', "updatedAt", "assessmentId", "id", NULL, "code", "dimension", "slug", NULL, NULL FROM answers WHERE "state" = 'returned'
  UNION ALL
  SELECT CASE WHEN s."isMention" THEN 'mention' ELSE 'comment' END, s."createdAt", w."assessmentId", w."id", NULL, w."code", w."dimension", w."slug", NULL, NULL
  FROM said s JOIN answers w ON w."id" = s."answerId" WHERE (s."isMention" OR s."isTheirs") AND s."createdAt" > coalesce(w."seenAt", '-infinity')
  UNION ALL
  SELECT CASE WHEN s."isMention" THEN 'mention' ELSE 'comment' END, s."createdAt", f."assessmentId", NULL, f."id", NULL, f."dimension", f."slug", f."kind"::text, f."position"
  FROM said s JOIN findings f ON f."id" = s."findingId"
  WHERE (s."isMention" OR s."isTheirs") AND s."state" <> 'resolved' AND NOT EXISTS (
    SELECT 1 FROM "Comment" o WHERE o."threadId" = s."threadId" AND o."createdAt" > s."createdAt"
      AND (o."authorId" = ${tx.person.id}::uuid OR (o."authorIsIom" AND NOT s."isMention")))`
