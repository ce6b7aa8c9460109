import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { Prisma } from '@/lib/db/generated/client'
import type { AnswerState, ReturnGround, Role } from '@/lib/db/generated/enums'
import { spendDraft } from '@/lib/edits/drafts'
import { announce } from '@/lib/edits/news'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { authorise } from '@/lib/permissions'
import { openThread } from '@/lib/threads/commands'
import { returnBox, wordingBox } from '@/lib/threads/places'

type Act = { answerId: string; version: number }
type Return = Act & { ground: ReturnGround; reason: string; wording?: string | undefined; mustFix: boolean }

/**
 * Accepts a submitted answer; what its return asked for is settled with it.
 * @throws ExpectedError `conflict` if the answer was taken back or decided after the page was opened
 */
export async function acceptAnswer(tx: PersonTx, assessment: AssessmentInView, act: Act) {
  const { indicatorCode } = await findForReview(tx, assessment, act.answerId)
  await decide(tx, assessment, act, { from: ['submitted'], to: 'accepted', ground: null })
  await settleReturns(tx, assessment, act.answerId)
  await finish(tx, assessment, act, 'answer:accept')
  await tell(tx, await writersOf(tx, assessment.id), { kind: 'answerAccepted', payload: { assessmentId: assessment.id, code: indicatorCode } })
}

/**
 * Returns a submitted or accepted answer: its writers may change it again, and a thread begins with the reason, and with the
 * wording that the reviewer proposes.
 * @throws ExpectedError `conflict` as above
 */
export async function returnAnswer(tx: PersonTx, assessment: AssessmentInView, { ground, reason, wording, mustFix, ...act }: Return) {
  const { indicatorCode } = await findForReview(tx, assessment, act.answerId)
  await decide(tx, assessment, act, { from: ['submitted', 'accepted'], to: 'returned', ground })
  await openThread(tx, assessment, { subject: { type: 'answer', id: act.answerId }, audience: 'shared', mustFix, selected: '', text: reason, wording: ground === 'wordingProposed' ? wording : '', mentions: [], ofReturn: true })
  for (const place of [returnBox(act.answerId), wordingBox(act.answerId)]) await spendDraft(tx, { assessmentId: assessment.id, place })
  await finish(tx, assessment, act, 'answer:return')
  const payload = { assessmentId: assessment.id, code: indicatorCode, ground }
  await tell(tx, await writersOf(tx, assessment.id), { kind: 'answerReturned', payload })
}

/** Remembers that the person has looked at a submission; what they saw the time before is kept beside it, and the day is told to the people of the assessment. */
export async function recordVisit(tx: PersonTx, assessment: AssessmentInView, { answerId, version, at }: Act & { at: string }) {
  authorise(tx.person, 'review:read', { assessment })
  const { state } = await findAnswer(tx, assessment, answerId)
  authorise(tx.person, 'answer:read', { assessment, answer: { state } })
  await tx.$executeRaw`
    INSERT INTO "Visit" AS v ("assessmentId", "answerId", "personId", "version", "at")
    VALUES (${assessment.id}::uuid, ${answerId}::uuid, ${tx.person.id}::uuid, ${version}, least(now(), ${at}::timestamptz))
    ON CONFLICT ("answerId", "personId") DO UPDATE SET "version" = greatest(v."version", excluded."version"), "at" = greatest(v."at", excluded."at"),
      "previousVersion" = CASE WHEN ${isNewSitting} THEN v."version" ELSE v."previousVersion" END,
      "previousAt" = CASE WHEN ${isNewSitting} THEN v."at" ELSE v."previousAt" END`
  await tx.$executeRaw`
    UPDATE "Participant" SET "lookedAt" = greatest("lookedAt", least(now(), ${at}::timestamptz))
    WHERE "assessmentId" = ${assessment.id}::uuid AND "personId" = ${tx.person.id}::uuid AND "endedAt" IS NULL`
}

/** Whether a visit begins something new: after a pause, as in a history, or with a submission that was not there before. */
const isNewSitting = Prisma.sql`(excluded."version" > v."version" OR v."at" < now() - interval '30 minutes')`

async function findAnswer(tx: PersonTx, assessment: AssessmentInView, id: string) {
  const answer = await tx.answer.findFirst({ where: { id, assessmentId: assessment.id }, select: { state: true, indicatorCode: true } })
  if (!answer) throw new ExpectedError('notFound')
  return answer
}

/** @throws ExpectedError `notFound` for whoever may not review it, `conflict` for IOM's people where it is not submitted any more */
async function findForReview(tx: PersonTx, assessment: AssessmentInView, id: string) {
  const answer = await findAnswer(tx, assessment, id)
  authorise(tx.person, 'answer:review', { assessment, answer: { state: 'submitted' } })
  authorise(tx.person, 'answer:read', { assessment, answer })
  return answer
}

async function decide(tx: PersonTx, assessment: AssessmentInView, { answerId, version }: Act, { from, to, ground }: { from: AnswerState[]; to: AnswerState; ground: ReturnGround | null }) {
  const { count } = await tx.answer.updateMany({
    where: { id: answerId, version, state: { in: from }, assessment: { id: assessment.id, state: assessment.state } },
    data: { state: to, returnGround: ground, version: { increment: 1 } },
  })
  if (count === 0) throw new ExpectedError('conflict')
}

async function finish(tx: PersonTx, { id: assessmentId }: AssessmentInView, { answerId, version }: Act, action: string) {
  await audit(tx, action, { assessmentId, answerId, version: version + 1 })
  const record = { type: 'answer' as const, id: answerId }
  await announce(tx, { assessmentId, record, owner: record, field: 'state', version: version + 1, personId: tx.person.id })
}

const settleReturns = (tx: PersonTx, { id }: AssessmentInView, answerId: string) =>
  tx.$executeRaw`
    WITH settled AS (
      UPDATE "Thread" SET "state" = 'resolved', "version" = "version" + 1, "updatedAt" = now()
      WHERE "assessmentId" = ${id}::uuid AND "answerId" = ${answerId}::uuid AND "ofReturn" AND "state" <> 'resolved' RETURNING "id")
    INSERT INTO "Comment" ("id", "assessmentId", "threadId", "authorId", "authorIsIom", "state")
    SELECT gen_random_uuid(), ${id}::uuid, "id", ${tx.person.id}::uuid, true, 'resolved' FROM settled`

async function writersOf(tx: PersonTx, assessmentId: string) {
  const roles: Role[] = ['focalPoint', 'researcher']
  const people = await tx.participant.findMany({ where: { assessmentId, endedAt: null, role: { in: roles } }, select: { personId: true } })
  return people.map(({ personId }) => personId)
}
