'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import { authorise } from '@/lib/permissions'
import { addSource, changeSource } from './commands'
import { findSource, listSources } from './queries'
import { changedSource, newSource, registerSearch } from './schema'

/** The entries of the register that a search finds, for choosing one to cite. */
export const searchSources = async (input: { assessmentId: string; text: string }) =>
  runAction(registerSearch, input, async ({ assessmentId, text }, tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    authorise(tx.person, 'source:read', assessment && { assessment })
    return listSources(tx, assessment!, { text })
  })

export const addToRegister = async (input: unknown) =>
  runAction(newSource, input, async ({ assessmentId, ...fields }, tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    authorise(tx.person, 'source:write', assessment && { assessment })
    return addSource(tx, assessment!, fields)
  })

/** The value is the entry's new version, or with `stale` the entry as somebody else saved it: both are shown. */
export const changeEntry = async (input: unknown) =>
  runAction(changedSource, input, async ({ assessmentId, ...change }, tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    authorise(tx.person, 'source:write', assessment && { assessment })
    const before = await findSource(tx, assessment!, change.sourceId)
    if (before && before.version !== change.version) return { stale: before }
    const saved = await changeSource(tx, assessment!, change)
    revalidatePath(`/assessments/${assessmentId}/sources`, 'layout')
    return saved
  })
