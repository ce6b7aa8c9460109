'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import { ExpectedError } from '@/lib/errors'
import { takeOver } from './commands'
import { listFormInstitutions } from './queries'
import { type Takeover, takeover } from './schema'

/** Takes over what was chosen of a form, all of it or nothing. */
export const takeFormOver = async (input: Takeover) =>
  runAction(takeover, input, async ({ assessmentId, institutionId, entries }, tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    if (!assessment) throw new ExpectedError('notFound')
    const institution = (await listFormInstitutions(tx, assessment)).find(({ id }) => id === institutionId)
    if (!institution) throw new ExpectedError('notFound')
    const codes = await takeOver(tx, assessment, institution, entries)
    revalidatePath(`/assessments/${assessmentId}`, 'layout')
    return { codes }
  })
