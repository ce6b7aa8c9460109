import 'server-only'
import { workerDb } from '@/lib/db/client'
import type { AnswerState, ContributionOutcome, ContributionState, ThreadAudience } from '@/lib/db/generated/enums'
import type { NoticeContent } from './notices'

/** Where the assessments stand that a person is to be told of, as the outbox may know it: names, parts and states, no text. */
export async function listFacts(personId: string, contents: NoticeContent[]): Promise<Map<string, AssessmentFacts>> {
  const ids = [...new Set(contents.flatMap(({ payload }) => ('assessmentId' in payload ? [payload.assessmentId] : [])))]
  const threadIds = contents.flatMap(({ payload }) => ('threadId' in payload ? [payload.threadId] : []))
  if (ids.length === 0) return new Map()
  const [assessments, answers, contributions, threads] = await Promise.all([
    listAssessments(personId, ids),
    workerDb().$queryRaw<AnswerFact[]>`SELECT * FROM app_answer_states(${ids}::uuid[])`,
    workerDb().$queryRaw<ContributionFact[]>`SELECT * FROM app_contribution_states(${ids}::uuid[])`,
    workerDb().$queryRaw<ThreadFact[]>`SELECT * FROM app_thread_audiences(${threadIds}::uuid[])`,
  ])
  const of = <T extends { assessmentId: string }>(rows: T[], id: string) => rows.filter(({ assessmentId }) => assessmentId === id)
  return new Map(
    assessments.map(({ participants: [part], ...assessment }) => [
      assessment.id,
      { ...assessment, part: part!, answers: of(answers, assessment.id), contributions: of(contributions, assessment.id), threads: of(threads, assessment.id) },
    ]),
  )
}

type AnswerFact = { assessmentId: string; code: string; state: AnswerState }
type ContributionFact = { assessmentId: string; institutionId: string; code: string; state: ContributionState; outcome: ContributionOutcome | null }
type ThreadFact = { assessmentId: string; threadId: string; audience: ThreadAudience; createdByIom: boolean }

/** One assessment that the person takes part in at this moment. */
export type AssessmentFacts = Omit<Awaited<ReturnType<typeof listAssessments>>[number], 'participants'> & {
  part: Awaited<ReturnType<typeof listAssessments>>[number]['participants'][number]
  answers: AnswerFact[]
  contributions: ContributionFact[]
  threads: ThreadFact[]
}

/** Without those in which the person takes no part, or no part any more. */
const listAssessments = (personId: string, ids: string[]) =>
  workerDb().assessment.findMany({
    where: { id: { in: ids }, participants: { some: { personId, endedAt: null } } },
    select: {
      id: true,
      year: true,
      state: true,
      replyTo: true,
      territory: { select: { name: true } },
      participants: { where: { personId, endedAt: null }, select: { role: true, institutionId: true } },
      institutions: { select: { id: true, name: true } },
      assignments: {
        select: {
          id: true,
          institutionId: true,
          dueOn: true,
          indicators: { select: { indicator: { select: { code: true } } }, orderBy: { indicator: { position: 'asc' } } },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
