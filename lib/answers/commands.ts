import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { announce } from '@/lib/edits/news'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { keepSubmissions } from '@/lib/submissions'
import type { AnswerState } from '@/lib/db/generated/enums'
import { isAnswered, missingFields } from './progress'
import { answerReturns } from './returned'
import type { AnswerAct } from './schema'

type Act = Omit<AnswerAct, 'assessmentId'>

/**
 * Submits one answer to IOM, with its audit entry, and tells its reviewers; returns its new version.
 * @throws ExpectedError `conflict` if the answer changed, or the assessment moved on, after the page was opened; `invalid` with
 * the field that is missing
 */
export async function submitAnswer(tx: PersonTx, assessment: AssessmentInView, act: Act) {
  const answer = await tx.answer.findFirst({ where: { id: act.answerId, assessmentId: assessment.id } })
  if (!answer) throw new ExpectedError('notFound')
  const missing = missingFields(answer)
  if (missing) throw new ExpectedError('invalid', { fields: missing })
  const moved = await move(tx, assessment, act, ['draft', 'returned'], 'submitted', 'answer:submit')
  await keepSubmissions(tx, assessment.id, [answer.id], tx.person.id)
  await answerReturns(tx, assessment.id, [answer.id])
  await tell(tx, await listReviewers(tx, assessment.id), { kind: 'answerSubmitted', payload: { assessmentId: assessment.id, code: answer.indicatorCode } })
  return moved
}

const listReviewers = async (tx: PersonTx, assessmentId: string) =>
  (await tx.participant.findMany({ where: { assessmentId, role: { in: ['reviewer', 'editor'] }, endedAt: null }, select: { personId: true } })).map(({ personId }) => personId)

/** Takes a submission back while nobody has accepted it. @throws ExpectedError `conflict` as above */
export const takeBackAnswer = (tx: PersonTx, assessment: AssessmentInView, act: Act) =>
  move(tx, assessment, act, ['submitted'], 'draft', 'answer:takeBack')

/**
 * Submits every answer that is not submitted yet: the focal point's last act of data collection, in the transaction that moves
 * the assessment on. Returns how many were submitted.
 * @throws ExpectedError `invalid` with the codes of the indicators that are not answered
 */
export async function submitAll(tx: PersonTx, assessment: AssessmentInView) {
  // locked before they are read: a save under way might empty one of them in between
  await tx.$executeRaw`SELECT "id" FROM "Answer" WHERE "assessmentId" = ${assessment.id}::uuid ORDER BY "id" FOR UPDATE`
  const answers = await tx.answer.findMany({ where: { assessmentId: assessment.id } })
  const open = answers.filter((answer) => !isAnswered(answer)).map(({ indicatorCode }) => indicatorCode)
  if (open.length > 0) throw new ExpectedError('invalid', { fields: { answers: open } })
  const ids = answers.filter(({ state }) => state === 'draft' || state === 'returned').map(({ id }) => id)
  const { count } = await tx.answer.updateMany({
    where: { assessmentId: assessment.id, id: { in: ids } },
    data: { state: 'submitted', version: { increment: 1 } },
  })
  await keepSubmissions(tx, assessment.id, ids, tx.person.id)
  await answerReturns(tx, assessment.id, ids)
  await audit(tx, 'answer:submitAll', { assessmentId: assessment.id, count })
  return count
}

/**
 * Opens every submitted answer for writing again: the assessment went back to data collection, with a reason. IOM's people
 * still see them; accepted answers stay accepted.
 */
export async function reopenAll(tx: PersonTx, assessment: AssessmentInView) {
  const { count } = await tx.answer.updateMany({
    where: { assessmentId: assessment.id, state: 'submitted' },
    data: { state: 'returned', version: { increment: 1 } },
  })
  await audit(tx, 'answer:returnAll', { assessmentId: assessment.id, count })
}

async function move(tx: PersonTx, assessment: AssessmentInView, { answerId, version }: Act, from: AnswerState[], to: AnswerState, action: string) {
  const { count } = await tx.answer.updateMany({
    where: {
      id: answerId,
      version,
      state: { in: from },
      assessment: { id: assessment.id, state: assessment.state }, // may have moved on since
    },
    data: { state: to, version: { increment: 1 } },
  })
  if (count === 0) throw new ExpectedError('conflict')
  await audit(tx, action, { assessmentId: assessment.id, answerId, version: version + 1 })
  const record = { type: 'answer' as const, id: answerId }
  await announce(tx, { assessmentId: assessment.id, record, owner: record, field: 'state', version: version + 1, personId: tx.person.id })
  return { version: version + 1, state: to }
}
