'use server'

import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { authorise, type Permission } from '@/lib/permissions'
import * as basis from './basis'
import * as commands from './commands'
import * as conventions from './convention-commands'
import type * as inputs from './schema'
import {
  citationKey,
  conventionKey,
  conventionsStart,
  findingKey,
  findingMove,
  findingStart,
  footnoteKey,
  indicatorLink,
  sourceLink,
} from './schema'

export const startFinding = async (input: inputs.FindingStart) => act(findingStart, input, commands.startFinding)
export const moveFinding = async (input: inputs.FindingMove) => act(findingMove, input, commands.moveFinding)
export const removeFinding = async (input: inputs.FindingKey) => act(findingKey, input, commands.removeFinding)
export const restoreFinding = async (input: inputs.FindingKey) => act(findingKey, input, commands.restoreFinding)
export const linkIndicator = async (input: inputs.IndicatorLink) => act(indicatorLink, input, basis.linkIndicator)
export const unlinkIndicator = async (input: inputs.IndicatorLink) => act(indicatorLink, input, basis.unlinkIndicator)
export const citeSource = async (input: inputs.SourceLink) => act(sourceLink, input, basis.citeSource)
export const removeCitation = async (input: inputs.CitationKey) => act(citationKey, input, basis.removeCitation)
export const restoreCitation = async (input: inputs.CitationKey) => act(citationKey, input, basis.restoreCitation)
export const addFootnote = async (input: inputs.FindingKey) => act(findingKey, input, basis.addFootnote)
export const removeFootnote = async (input: inputs.FootnoteKey) => act(footnoteKey, input, basis.removeFootnote)
export const restoreFootnote = async (input: inputs.FootnoteKey) => act(footnoteKey, input, basis.restoreFootnote)

export const startConventions = async (input: z.infer<typeof conventionsStart>) =>
  act(conventionsStart, input, (tx, { id }) => conventions.startConventions(tx, id), 'convention:write')
export const addConvention = async (input: inputs.ConventionKey) =>
  act(conventionKey, input, (tx, _, key) => conventions.addConvention(tx, key), 'convention:write')

/** An act on one assessment: every one of this file is refused or done here. */
async function act<S extends z.ZodType<{ assessmentId: string }>, T>(
  schema: S,
  input: unknown,
  command: (tx: PersonTx, owner: commands.Owner, input: z.output<S>) => Promise<T>,
  permission: Permission = 'finding:write',
) {
  return runAction(schema, input, async (parsed, tx) => {
    const assessment = await findAssessment(tx, parsed.assessmentId)
    if (!assessment) throw new ExpectedError('notFound')
    authorise(tx.person, permission, { assessment })
    const result = await command(tx, assessment, parsed)
    revalidatePath(`/assessments/${assessment.id}`, 'layout')
    return result
  })
}
