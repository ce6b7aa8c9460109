'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { authorise, type Permission } from '@/lib/permissions'
import { submitAnswer, takeBackAnswer } from './commands'
import { listHistory } from './history'
import { type AnswerAct, answerAct, historyOf } from './schema'

async function findFor(tx: PersonTx, permission: Permission, assessmentId: string) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) throw new ExpectedError('notFound')
  authorise(tx.person, permission, { assessment })
  return assessment
}

/** Submits one answer to IOM. */
export const submit = async (input: AnswerAct) =>
  runAction(answerAct, input, async ({ assessmentId, ...act }, tx) => {
    const moved = await submitAnswer(tx, await findFor(tx, 'answer:submit', assessmentId), act)
    revalidatePath(`/assessments/${assessmentId}`, 'layout')
    return moved
  })

/** Takes a submission back while it is not accepted. */
export const takeBack = async (input: AnswerAct) =>
  runAction(answerAct, input, async ({ assessmentId, ...act }, tx) => {
    const moved = await takeBackAnswer(tx, await findFor(tx, 'answer:submit', assessmentId), act)
    revalidatePath(`/assessments/${assessmentId}`, 'layout')
    return moved
  })

/** What was written and done about one answer, newest first. */
export const readHistory = async (input: { assessmentId: string; answerId: string }) =>
  runAction(historyOf, input, async ({ assessmentId, answerId }, tx) =>
    listHistory(tx, await findFor(tx, 'assessment:read', assessmentId), answerId),
  )
