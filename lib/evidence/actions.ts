'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import { ExpectedError } from '@/lib/errors'
import { unlinkEvidence } from './commands'
import { unlinkInput } from './schema'

/** Takes a file off its source; the file itself is kept. */
export const unlinkFile = async (input: unknown) =>
  runAction(unlinkInput, input, async ({ assessmentId, evidenceId }, tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    if (!assessment) throw new ExpectedError('notFound')
    await unlinkEvidence(tx, assessment, evidenceId)
    revalidatePath(`/assessments/${assessmentId}/sources`, 'layout')
  })
