'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { authorise } from '@/lib/permissions'
import { setDates } from './commands'
import { createAssessment } from './create'
import { findAssessment } from './queries'
import { assessmentDates, newAssessment, type AssessmentDates, type NewAssessment } from './schema'

/** Starts an assessment; gives its id, where the editor appoints its people. */
export async function startAssessment(input: NewAssessment) {
  return runAction(newAssessment, input, async (wanted, tx) => {
    authorise(tx.person, 'assessment:create')
    const { id } = await createAssessment(tx, wanted)
    revalidatePath('/assessments')
    return { id }
  })
}

/** Sets the reference date and the calendar of an assessment. */
export async function changeDates(input: AssessmentDates) {
  return runAction(assessmentDates, input, async (wanted, tx) => {
    authorise(tx.person, 'assessment:manage', { assessment: await findAssessment(tx, wanted.assessmentId) })
    await setDates(tx, wanted)
    revalidatePath(`/assessments/${wanted.assessmentId}`, 'layout')
  })
}
