import 'server-only'
import { countOpen } from '@/lib/answers/queries'
import type { AssessmentState, Role } from '@/lib/db/generated/enums'
import type { PersonTx } from '@/lib/db/as-person'
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
  const [open, focalPoints, institutions] = await Promise.all([
    countOpen(tx, assessments),
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
        open: open.get(id) ?? 0,
      },
    ]),
  )
}

/** The next thing to do in one assessment; null for whoever takes no part. */
export function nextStepIn({ state, participation }: Pick<Known, 'state' | 'participation'>, facts: Facts): NextStep | null {
  if (!participation) return null
  const launch = findTransition('launch', 'dataCollection')
  return nextStep({ role: participation.role, state, open: facts.open, missing: missingRequirements(launch?.requires ?? [], facts) })
}
