import 'server-only'
import { randomUUID } from 'node:crypto'
import { listReturned } from '@/lib/answers/returned'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import type { Role, ThreadState } from '@/lib/db/generated/enums'
import { spendDraft } from '@/lib/edits/drafts'
import { announce } from '@/lib/edits/news'
import { ExpectedError } from '@/lib/errors'
import { authorise, can, type Resource } from '@/lib/permissions'
import { openingBox, replyBox } from './places'
import { quoteFrom } from './quote'
import type { Opening, Reply, Subject } from './schema'
import { type Deed, stateAfter } from './states'
import { tellOfComment } from './telling'

type New = Pick<Opening, 'subject' | 'audience' | 'mustFix' | 'selected' | 'text' | 'mentions'> & { ofReturn?: boolean; wording?: string | undefined }

/** Whether the person acts for IOM in this assessment. */
const actsForIom = (tx: PersonTx, assessment: AssessmentInView) => can(tx.person, 'thread:internal', { assessment })

/**
 * Opens a thread with its first comment; returns its id.
 * @throws ExpectedError `notFound` for what the person may not read or comment on, or an audience that is not theirs to choose
 */
export async function openThread(tx: PersonTx, assessment: AssessmentInView, { subject, audience, mustFix, selected, text, mentions, ofReturn = false, wording = '' }: New) {
  const createdByIom = actsForIom(tx, assessment)
  const about = await findSubject(tx, assessment, subject)
  authorise(tx.person, 'thread:write', { ...about.on, thread: { audience, createdByIom } })
  if (audience === 'iom' || mustFix) authorise(tx.person, 'thread:internal', { assessment })
  if (mustFix && (audience === 'iom' || subject.type === 'finding')) throw new ExpectedError('invalid', { fields: { mustFix: ['mustFix'] } })
  const id = randomUUID()
  const of = subject.type === 'answer' ? { answerId: subject.id } : { findingId: subject.id }
  const shared = { id, assessmentId: assessment.id, ...of }
  await tx.thread.createMany({
    data: [{ ...shared, audience, mustFix, ofReturn, quote: quoteFrom(about.text, selected), recordVersion: about.version, createdById: tx.person.id, createdByIom }],
  })
  await comment(tx, assessment, { threadId: id, audience, text, wording, mentions, state: 'open', byIom: createdByIom })
  if (!ofReturn) await spendDraft(tx, { assessmentId: assessment.id, place: openingBox(subject) })
  await audit(tx, 'thread:open', { assessmentId: assessment.id, threadId: id })
  if (audience === 'shared') await sayNews(tx, assessment, subject, about.version)
  if (!ofReturn) await tellOfComment(tx, assessment, { threadId: id, subject, kind: 'threadOpened', mentions })
  return { id }
}

/** Writes a comment into a thread; what it makes of it is the rule of `states.ts`. @throws ExpectedError `notFound` */
export async function replyTo(tx: PersonTx, assessment: AssessmentInView, { threadId, text, mentions }: Pick<Reply, 'threadId' | 'text' | 'mentions'>) {
  const { thread, about } = await lockThread(tx, assessment, threadId)
  authorise(tx.person, 'thread:write', { ...about.on, thread })
  await change(tx, assessment, thread, 'comment', { text, mentions })
  await spendDraft(tx, { assessmentId: assessment.id, place: replyBox(threadId) })
  if (thread.audience === 'shared') await sayNews(tx, assessment, about.subject, about.version)
  await tellOfComment(tx, assessment, { threadId, subject: about.subject, kind: 'threadAnswered', mentions })
}

/** Settles a thread, for the side that opened it, or opens it again. @throws ExpectedError `conflict` where it stands so already */
export async function turnThread(tx: PersonTx, assessment: AssessmentInView, threadId: string, deed: Exclude<Deed, 'comment'>) {
  const { thread, about } = await lockThread(tx, assessment, threadId)
  authorise(tx.person, deed === 'settle' ? 'thread:settle' : 'thread:write', { ...about.on, thread })
  const state = await change(tx, assessment, thread, deed, { text: '', mentions: [] })
  if (!state) throw new ExpectedError('conflict')
  await audit(tx, `thread:${deed}`, { assessmentId: assessment.id, threadId })
  if (thread.audience === 'shared') await sayNews(tx, assessment, about.subject, about.version)
}

type Locked = { id: string; answerId: string | null; findingId: string | null; audience: 'shared' | 'iom'; createdByIom: boolean; state: ThreadState }

/** Stands in line with everybody who writes in this thread. */
async function lockThread(tx: PersonTx, assessment: AssessmentInView, id: string) {
  const [thread] = await tx.$queryRaw<Locked[]>`
    SELECT "id", "answerId", "findingId", "audience"::text AS "audience", "createdByIom", "state"::text AS "state"
    FROM "Thread" WHERE "id" = ${id}::uuid AND "assessmentId" = ${assessment.id}::uuid FOR UPDATE`
  if (!thread) throw new ExpectedError('notFound')
  const subject: Subject = thread.answerId ? { type: 'answer', id: thread.answerId } : { type: 'finding', id: thread.findingId ?? '' }
  return { thread, about: { subject, ...(await findSubject(tx, assessment, subject)) } }
}

/** The answer or paragraph, as the person reads it, with what decides about its threads. */
async function findSubject(tx: PersonTx, assessment: AssessmentInView, { type, id }: Subject): Promise<{ on: Resource; text: string; version: number }> {
  const where = { id, assessmentId: assessment.id }
  if (type === 'finding') {
    const finding = await tx.finding.findFirst({ where, select: { text: true, version: true } })
    if (!finding) throw new ExpectedError('notFound')
    return { on: { assessment }, ...finding }
  }
  const answer = await tx.answer.findFirst({ where, select: { indicatorCode: true, state: true, explanation: true, version: true } })
  if (!answer) throw new ExpectedError('notFound')
  const on = { assessment, answer: { state: answer.state } }
  const [submitted] = can(tx.person, 'answer:readNow', on) ? [] : await listReturned(tx, assessment, [answer.indicatorCode])
  return { on, text: submitted?.explanation ?? answer.explanation, version: answer.version }
}

async function change(tx: PersonTx, assessment: AssessmentInView, thread: Locked, deed: Deed, { text, mentions }: { text: string; mentions: string[] }) {
  const byIom = actsForIom(tx, assessment)
  const state = stateAfter(thread, deed, byIom)
  if (deed !== 'comment' && !state) return null
  await comment(tx, assessment, { threadId: thread.id, audience: thread.audience, text, mentions, state, byIom })
  await tx.thread.updateMany({ where: { id: thread.id }, data: { ...(state && { state }), updatedAt: new Date(), version: { increment: 1 } } })
  return state
}

type Said = { threadId: string; audience: 'shared' | 'iom'; text: string; wording?: string; mentions: string[]; state: ThreadState | null; byIom: boolean }

async function comment(tx: PersonTx, assessment: AssessmentInView, { threadId, audience, text, wording = '', mentions, state, byIom }: Said) {
  const id = randomUUID()
  await tx.comment.createMany({ data: [{ id, assessmentId: assessment.id, threadId, authorId: tx.person.id, authorIsIom: byIom, text, wording, state }] })
  if (mentions.length === 0) return
  const roles: Role[] = audience === 'iom' ? ['reviewer', 'editor'] : ['reviewer', 'editor', 'focalPoint', 'researcher']
  const people = await tx.participant.findMany({
    where: { assessmentId: assessment.id, endedAt: null, personId: { in: mentions }, role: { in: roles } },
    select: { personId: true },
  })
  await tx.mention.createMany({ data: people.map(({ personId }) => ({ commentId: id, assessmentId: assessment.id, personId })) })
}

/** Pages that show the answer or paragraph read its discussion again. Never said of a thread of IOM alone. */
const sayNews = (tx: PersonTx, { id: assessmentId }: AssessmentInView, subject: Subject, version: number) =>
  announce(tx, { assessmentId, record: subject, owner: subject, field: 'state', version, personId: tx.person.id })
