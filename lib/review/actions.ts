'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { acceptAnswer, recordVisit, returnAnswer } from './commands'
import { type Acceptance, acceptance, type AnswerReturn, answerReturn, visit, type VisitOf } from './schema'

async function findFor(tx: PersonTx, assessmentId: string): Promise<AssessmentInView> {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) throw new ExpectedError('notFound')
  return assessment
}

/** Accepts a submitted answer. */
export const accept = async (input: Acceptance) =>
  runAction(acceptance, input, async ({ assessmentId, ...act }, tx) => {
    await acceptAnswer(tx, await findFor(tx, assessmentId), act)
    revalidatePath(`/assessments/${assessmentId}`, 'layout')
  })

/** Returns an answer to its writers, with a reason. */
export const giveBack = async (input: AnswerReturn) =>
  runAction(answerReturn, input, async ({ assessmentId, ...act }, tx) => {
    await returnAnswer(tx, await findFor(tx, assessmentId), act)
    revalidatePath(`/assessments/${assessmentId}`, 'layout')
  })

/** The page of an answer was opened and read by a person: not by a machine that fetches ahead. */
export const look = async (input: VisitOf) =>
  runAction(visit, input, async ({ assessmentId, ...seen }, tx) => recordVisit(tx, await findFor(tx, assessmentId), seen))
