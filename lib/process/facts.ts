import 'server-only'
import type { AssessmentState, Role } from '@/lib/db/generated/enums'
import type { PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import { nextStep, type NextStep } from '@/lib/assessments/next-step'
import { type Facts, missingRequirements } from '@/lib/assessments/requirements'
import { findTransition } from '@/lib/assessments/states'

type Known = {
  id: string
  state: AssessmentState
  referenceDate: string | null
  answersDueOn: Date | null
  submitDueOn: Date | null
  participation: { role: Role } | null
}

/** What is known of each assessment, in three statements for any number of them. Progress only for those who may see it. */
export async function listFacts(tx: PersonTx, assessments: Known[]): Promise<Map<string, Facts>> {
  const ids = assessments.map(({ id }) => id)
  const counted = assessments.filter((assessment) => can(tx.person, 'progress:read', { assessment })).map(({ id }) => id)
  const [open, focalPoints, institutions] = await Promise.all([
    countOpen(tx, counted),
    tx.participant.groupBy({ by: ['assessmentId'], where: { assessmentId: { in: ids }, role: 'focalPoint', endedAt: null } }),
    tx.institution.groupBy({ by: ['assessmentId'], where: { assessmentId: { in: ids } } }),
  ])
  const has = (rows: { assessmentId: string }[], id: string) => rows.some(({ assessmentId }) => assessmentId === id)
  return new Map(
    assessments.map(({ id, referenceDate, answersDueOn, submitDueOn }) => [
      id,
      {
        referenceDate,
        answersDueOn,
        submitDueOn,
        hasFocalPoint: has(focalPoints, id),
        hasInstitutions: has(institutions, id),
        open: open.find(({ assessmentId }) => assessmentId === id)?.open ?? 0,
      },
    ]),
  )
}

/** How many indicators have no answer yet: `isAnswered` of lib/answers/progress, counted by the database; a test holds both together. */
export const countOpen = (tx: PersonTx, assessmentIds: string[]) =>
  tx.$queryRaw<{ assessmentId: string; open: number }[]>`
    SELECT "assessmentId", count(*)::int AS "open" FROM "Answer"
    WHERE "assessmentId" = ANY(${assessmentIds}::uuid[]) AND NOT CASE "presence"
      WHEN 'notAssessed' THEN false
      WHEN 'noInformation' THEN true
      WHEN 'notApplicable' THEN "reason" ~ '\\S'
      ELSE "explanation" ~ '\\S' END
    GROUP BY "assessmentId"`

/** The next thing to do in one assessment; null for whoever takes no part. */
export function nextStepIn({ state, participation }: Pick<Known, 'state' | 'participation'>, facts: Facts): NextStep | null {
  if (!participation) return null
  const launch = findTransition('launch', 'dataCollection')
  return nextStep({ role: participation.role, state, open: facts.open, missing: missingRequirements(launch?.requires ?? [], facts) })
}
