'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { openThread, replyTo, turnThread } from './commands'
import { type Opening, opening, type Reply, reply, type ThreadAct, threadAct } from './schema'

async function within<T>(tx: PersonTx, assessmentId: string, work: (assessment: AssessmentInView) => Promise<T>) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) throw new ExpectedError('notFound')
  const done = await work(assessment)
  revalidatePath(`/assessments/${assessmentId}`, 'layout')
  return done
}

/** Opens a thread on an answer or a paragraph. */
export const open = async (input: Opening) =>
  runAction(opening, input, ({ assessmentId, ...thread }, tx) => within(tx, assessmentId, (assessment) => openThread(tx, assessment, thread)))

/** Writes a comment into a thread. */
export const respond = async (input: Reply) =>
  runAction(reply, input, ({ assessmentId, ...words }, tx) => within(tx, assessmentId, (assessment) => replyTo(tx, assessment, words)))

/** Settles a thread: for the side that opened it. */
export const settle = async (input: ThreadAct) =>
  runAction(threadAct, input, ({ assessmentId, threadId }, tx) => within(tx, assessmentId, (assessment) => turnThread(tx, assessment, threadId, 'settle')))

/** Opens a settled thread again. */
export const reopen = async (input: ThreadAct) =>
  runAction(threadAct, input, ({ assessmentId, threadId }, tx) => within(tx, assessmentId, (assessment) => turnThread(tx, assessment, threadId, 'reopen')))
