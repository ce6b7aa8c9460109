import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { AnswerState, Role } from '@/lib/db/generated/enums'
import { draftId, type DraftInView } from '@/lib/edits/drafts'
import { can, type Resource } from '@/lib/permissions'
import { openingBox, replyBox, returnBox, wordingBox } from './places'
import type { CommentInView, Mentionable, Subject, ThreadInView } from './schema'

/** @property places of further boxes on the same page */
type About = { answerIds?: string[]; findingIds?: string[]; places?: string[] }
type ThreadRow = Omit<ThreadInView, 'subject' | 'may' | 'reply' | 'comments'> & {
  answerId: string | null
  findingId: string | null
  answerState: AnswerState | null
  comments: (Omit<CommentInView, 'isOwn'> & { authorId: string })[]
}
type Rows = {
  threads: ThreadRow[]
  people: { id: string; name: string | null; role: Role }[]
  drafts: { place: string; text: string; version: number }[]
}

/** What a page of answers or paragraphs shows of their discussions. */
export type Discussions = {
  /** as far as the person may read them, oldest first */
  threads: ThreadInView[]
  people: Mentionable[]
  draftOf: (place: string) => DraftInView
}

/**
 * The threads on some answers or paragraphs, who can be named in them, and what the person has typed into their boxes: one
 * statement for any number.
 */
export async function readDiscussions(tx: PersonTx, assessment: AssessmentInView, { answerIds = [], findingIds = [], places = [] }: About): Promise<Discussions> {
  const [found] = await tx.$queryRaw<Rows[]>`
    WITH t AS (
      SELECT h.*, w."state" AS "answerState" FROM "Thread" h LEFT JOIN "Answer" w ON w."id" = h."answerId"
      WHERE h."assessmentId" = ${assessment.id}::uuid AND (h."answerId" = ANY(${answerIds}::uuid[]) OR h."findingId" = ANY(${findingIds}::uuid[])))
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t."id", 'answerId', t."answerId", 'findingId', t."findingId", 'audience', t."audience",
        'mustFix', t."mustFix", 'ofReturn', t."ofReturn", 'state', t."state", 'quote', t."quote", 'createdByIom', t."createdByIom", 'answerState', t."answerState",
        'comments', (SELECT jsonb_agg(jsonb_build_object('id', c."id", 'by', u."name", 'authorId', c."authorId", 'isIom', c."authorIsIom", 'text', c."text",
            'wording', c."wording", 'state', c."state", 'at', c."createdAt") ORDER BY c."createdAt", c."id")
          FROM "Comment" c LEFT JOIN "User" u ON u."id" = c."authorId" WHERE c."threadId" = t."id")) ORDER BY t."createdAt", t."id"), '[]') FROM t) AS "threads",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u."id", 'name', u."name", 'role', p."role") ORDER BY u."name"), '[]')
        FROM "Participant" p JOIN "User" u ON u."id" = p."personId"
        WHERE p."assessmentId" = ${assessment.id}::uuid AND p."endedAt" IS NULL AND u."disabledAt" IS NULL) AS "people",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('place', d."place", 'text', d."text", 'version', d."version")), '[]') FROM "Draft" d
        WHERE d."personId" = ${tx.person.id}::uuid AND d."assessmentId" = ${assessment.id}::uuid
          AND (d."place" IN (SELECT 'reply:' || t."id" FROM t) OR d."place" = ANY(${[...boxes(answerIds, findingIds), ...places]}::text[]))) AS "drafts"`
  const { threads, people, drafts } = found ?? { threads: [], people: [], drafts: [] }
  const draftOf = (place: string): DraftInView => {
    const { text, version } = drafts.find((draft) => draft.place === place) ?? { text: '', version: 0 }
    const box = { assessmentId: assessment.id, place }
    return { record: { type: 'draft', id: draftId(tx.person.id, box), box }, text, version }
  }
  return {
    threads: threads.filter((row) => can(tx.person, 'thread:read', resourceOf(assessment, row))).map((row) => inView(tx, assessment, row, draftOf)),
    people: listMentionable(tx, assessment, people, findingIds.length > 0),
    draftOf,
  }
}

const boxes = (answerIds: string[], findingIds: string[]) => [
  ...answerIds.flatMap((id) => [openingBox({ type: 'answer', id }), returnBox(id), wordingBox(id)]),
  ...findingIds.map((id) => openingBox({ type: 'finding', id })),
]

const resourceOf = (assessment: NonNullable<Resource['assessment']>, { audience, createdByIom, answerState }: Pick<ThreadRow, 'audience' | 'createdByIom' | 'answerState'>): Resource => ({
  assessment,
  thread: { audience, createdByIom },
  ...(answerState && { answer: { state: answerState } }),
})

function inView(tx: PersonTx, assessment: AssessmentInView, row: ThreadRow, draftOf: Discussions['draftOf']): ThreadInView {
  const { id, audience, mustFix, ofReturn, state, quote, createdByIom, comments, answerId, findingId } = row
  const on = resourceOf(assessment, row)
  const subject: Subject = answerId ? { type: 'answer', id: answerId } : { type: 'finding', id: findingId ?? '' }
  return {
    ...{ id, subject, audience, mustFix, ofReturn, state, quote, createdByIom },
    comments: comments.map(({ authorId, ...comment }) => ({ ...comment, isOwn: authorId === tx.person.id })),
    may: { write: can(tx.person, 'thread:write', on), settle: can(tx.person, 'thread:settle', on) },
    reply: draftOf(replyBox(id)),
  }
}

/** Those who read a shared thread here, without the person who asks. */
function listMentionable(tx: PersonTx, assessment: AssessmentInView, people: Rows['people'], onFindings: boolean): Mentionable[] {
  const nobody = { id: '', isAdministrator: false, isEditor: false }
  const reads = (role: Role, audience: 'shared' | 'iom') =>
    can(nobody, 'thread:read', {
      assessment: { state: assessment.state, participation: { role } },
      thread: { audience, createdByIom: true },
      ...(!onFindings && { answer: { state: 'submitted' as const } }),
    })
  return people.flatMap(({ id, name, role }) =>
    id !== tx.person.id && name && reads(role, 'shared') ? [{ id, name, readsInternal: reads(role, 'iom') }] : [],
  )
}

/** Where something must be settled before the submission: answers by their code, in its order. For those who see the progress. */
export async function listMustFix(tx: PersonTx, assessment: AssessmentInView): Promise<{ threadId: string; code: string; quote: string }[]> {
  if (!can(tx.person, 'progress:read', { assessment })) return []
  return tx.$queryRaw`
    SELECT t."id" AS "threadId", w."indicatorCode" AS "code", t."quote" FROM "Thread" t JOIN "Answer" w ON w."id" = t."answerId"
    WHERE t."assessmentId" = ${assessment.id}::uuid AND t."mustFix" AND t."state" IN ('open', 'reopened') ORDER BY w."indicatorCode", t."createdAt"`
}
