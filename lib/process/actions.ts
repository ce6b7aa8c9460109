'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import { ExpectedError } from '@/lib/errors'
import { spendDraft } from '@/lib/edits/drafts'
import { moveAssessment } from './commands'
import { movePlace } from './move-draft'
import { move, type Move } from './schema'

/** Moves an assessment to another state by the table of states. */
export async function moveState(input: Move) {
  return runAction(move, input, async (wanted, tx) => {
    const assessment = await findAssessment(tx, wanted.assessmentId)
    if (!assessment) throw new ExpectedError('notFound')
    await moveAssessment(tx, assessment, wanted)
    await spendDraft(tx, { assessmentId: wanted.assessmentId, place: movePlace(wanted.to) })
    revalidatePath(`/assessments/${wanted.assessmentId}`, 'layout')
  })
}
