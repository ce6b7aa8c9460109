'use server'

import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { runAction } from '@/lib/action'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { judgeContribution, reopenContribution, submitContribution, submitReady, takeBackContribution } from './commands'
import { listContributionHistory } from './history'
import { type ContributionAct, contributionAct, historyOf, type Judgement, judgement, type Opening, opening, ownContributions, type TakingOver, takingOver } from './schema'
import { copyCitations, openToIom } from './taking-over'

/** Submits one contribution of the asker's institution to the focal point. */
export const submitOne = async (input: ContributionAct) => act(contributionAct, input, submitContribution)

/** Takes a contribution back while nothing is recorded about it. */
export const takeBackOne = async (input: ContributionAct) => act(contributionAct, input, takeBackContribution)

/** Records what the focal point made of a contribution. */
export const judge = async (input: Judgement) => act(judgement, input, judgeContribution)

/** Gives a contribution back to its institution. */
export const giveBack = async (input: ContributionAct) => act(contributionAct, input, reopenContribution)

/** Copies what a contribution cites to the agreed answer; its text is taken over by the page, as if it were typed. */
export const takeOverCitations = async (input: TakingOver) => act(takingOver, input, copyCitations)

/** Shows IOM the contributions to one indicator, or closes them again. */
export const showIom = async (input: Opening) => act(opening, input, openToIom)

/** What was written and done about one contribution, newest first. */
export const readContributionHistory = async (input: { assessmentId: string; contributionId: string }) =>
  runAction(historyOf, input, async ({ assessmentId, contributionId }, tx) => listContributionHistory(tx, await findFor(tx, assessmentId), contributionId))

/** Submits all contributions of the asker's institution that are complete; answers with the codes of their indicators. */
export const submitAllReady = async (input: { assessmentId: string }) =>
  runAction(ownContributions, input, async ({ assessmentId }, tx) => {
    const assessment = await findFor(tx, assessmentId)
    if (assessment.participation?.role !== 'contributor') throw new ExpectedError('notFound')
    const codes = await submitReady(tx, assessment)
    refresh(assessmentId)
    return codes
  })

function act<S extends z.ZodType<{ assessmentId: string }>, T>(schema: S, input: z.input<S>, command: (tx: PersonTx, assessment: AssessmentInView, wanted: z.output<S>) => Promise<T>) {
  return runAction(schema, input, async (wanted, tx) => {
    const done = await command(tx, await findFor(tx, wanted.assessmentId), wanted)
    refresh(wanted.assessmentId)
    return done
  })
}

async function findFor(tx: PersonTx, assessmentId: string) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) throw new ExpectedError('notFound')
  return assessment
}

const refresh = (assessmentId: string) => revalidatePath(`/assessments/${assessmentId}`, 'layout')
