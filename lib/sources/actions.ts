'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { authorise, type Permission } from '@/lib/permissions'
import { citeSource, unlinkCitation } from './citing'
import { addSource, changeSource } from './commands'
import { requireKind } from './kinds'
import { mergeSources } from './merging'
import { findEntry, listSimilar, resourceOf } from './queries'
import { removeSource, restoreSource } from './removal'
import { changedSource, citing, likeness, merging, newSource, sourceAct, unlinking } from './schema'

async function findFor(tx: PersonTx, permission: Permission, assessmentId: string) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) throw new ExpectedError('notFound')
  authorise(tx.person, permission, { assessment })
  return assessment
}

/** An entry that the person may change, with its assessment. */
async function findWritable(tx: PersonTx, assessmentId: string, sourceId: string) {
  const assessment = await findFor(tx, 'source:read', assessmentId)
  const entry = await findEntry(tx, assessment, sourceId)
  authorise(tx.person, 'source:write', entry && resourceOf(assessment, entry))
  return { assessment, entry: entry! }
}

const revalidate = ({ id }: AssessmentInView) => revalidatePath(`/assessments/${id}`, 'layout')

/** Entries that are like one about to be added, nearest first: offered before a double is made. */
export const findSimilar = async (input: unknown) =>
  runAction(likeness, input, async ({ assessmentId, ...wanted }, tx) => listSimilar(tx, await findFor(tx, 'source:read', assessmentId), wanted))

export const addToRegister = async (input: unknown) =>
  runAction(newSource, input, async ({ assessmentId, ...fields }, tx) => {
    const assessment = await findFor(tx, 'source:add', assessmentId)
    await requireKind(tx, assessment, fields.kind)
    return addSource(tx, assessment, fields)
  })

/** The value is the entry's new version, or with `stale` the entry as somebody else saved it: both are shown. */
export const changeEntry = async (input: unknown) =>
  runAction(changedSource, input, async ({ assessmentId, ...change }, tx) => {
    const { assessment, entry } = await findWritable(tx, assessmentId, change.sourceId)
    if (entry.version !== change.version && !entry.removedAt) return { stale: entry }
    if (entry.kind !== change.kind) await requireKind(tx, assessment, change.kind)
    const saved = await changeSource(tx, assessment, change)
    revalidate(assessment)
    return saved
  })

/** Deletes an entry that nothing cites. */
export const deleteEntry = async (input: unknown) =>
  runAction(sourceAct, input, async ({ assessmentId, ...act }, tx) => {
    const { assessment } = await findWritable(tx, assessmentId, act.sourceId)
    const saved = await removeSource(tx, assessment, act)
    revalidate(assessment)
    return saved
  })

export const restoreEntry = async (input: unknown) =>
  runAction(sourceAct, input, async ({ assessmentId, ...act }, tx) => {
    const { assessment } = await findWritable(tx, assessmentId, act.sourceId)
    const saved = await restoreSource(tx, assessment, act)
    revalidate(assessment)
    return saved
  })

/** Makes two entries one, keeping every citation. */
export const mergeEntries = async (input: unknown) =>
  runAction(merging, input, async ({ assessmentId, ...pair }, tx) => {
    const merged = await mergeSources(tx, await findFor(tx, 'source:merge', assessmentId), pair)
    revalidatePath(`/assessments/${assessmentId}`, 'layout')
    return merged
  })

/** Links an entry to an answer or a contribution; the page adds it to what it shows. */
export const cite = async (input: unknown) =>
  runAction(citing, input, async ({ assessmentId, ...link }, tx) => citeSource(tx, await findFor(tx, 'assessment:read', assessmentId), link))

export const unlink = async (input: unknown) =>
  runAction(unlinking, input, async ({ assessmentId, ...link }, tx) => unlinkCitation(tx, await findFor(tx, 'assessment:read', assessmentId), link))
