import 'server-only'
import { countOpen } from '@/lib/answers/queries'
import type { AssessmentState, Role } from '@/lib/db/generated/enums'
import type { PersonTx } from '@/lib/db/as-person'
import { type NextStep, nextSteps, type Situation } from '@/lib/assessments/next-step'
import { type Facts, missingRequirements } from '@/lib/assessments/requirements'
import { findTransition } from '@/lib/assessments/states'
import { can } from '@/lib/permissions'

type Known = {
  id: string
  state: AssessmentState
  referenceDate: string | null
  answersDueOn: Date | null
  submitDueOn: Date | null
  participation: { role: Role } | null
}

/**
 * What is known of each assessment, in two statements for any number of them. Progress only for those who may see it.
 * @param known how many indicators have no answer yet, by assessment, where that was read already: one statement less
 */
export async function listFacts(tx: PersonTx, assessments: Known[], known?: Map<string, number>): Promise<Map<string, Facts>> {
  const ids = assessments.map(({ id }) => id)
  const open = known ?? (await countOpen(tx, assessments))
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT a."id",
      EXISTS (SELECT 1 FROM "Participant" p WHERE p."assessmentId" = a."id" AND p."role" = 'focalPoint' AND p."endedAt" IS NULL) AS "hasFocalPoint",
      EXISTS (SELECT 1 FROM "Institution" i WHERE i."assessmentId" = a."id") AS "hasInstitutions",
      (SELECT count(*)::int FROM "Thread" t WHERE t."assessmentId" = a."id" AND t."mustFix" AND t."state" IN ('open', 'reopened')) AS "mustFix"
    FROM "Assessment" a WHERE a."id" = ANY(${ids}::uuid[])`
  const counted = new Map(rows.map(({ id, ...row }) => [id, row]))
  const nothing = { hasFocalPoint: false, hasInstitutions: false, mustFix: 0 }
  return new Map(
    assessments.map((assessment) => {
      const { id, referenceDate, answersDueOn, submitDueOn } = assessment
      const { mustFix, ...rest } = counted.get(id) ?? nothing
      const seen = can(tx.person, 'progress:read', { assessment }) ? mustFix : 0
      return [id, { referenceDate, answersDueOn, submitDueOn, open: open.get(id) ?? 0, mustFix: seen, ...rest }]
    }),
  )
}

type Counted = { id: string; hasFocalPoint: boolean; hasInstitutions: boolean; mustFix: number }

type Details = Pick<Situation, 'work' | 'queue' | 'own'>

/** All that is to be done in one assessment, the most urgent first; nothing for whoever takes no part. */
export function nextStepsIn({ state, participation }: Pick<Known, 'state' | 'participation'>, facts: Facts, details: Details = {}): NextStep[] {
  if (!participation) return []
  const launch = findTransition('launch', 'dataCollection')
  const { open, mustFix } = facts
  return nextSteps({ role: participation.role, state, open, mustFix, missing: missingRequirements(launch?.requires ?? [], facts), ...details })
}

/** The next thing to do in one assessment; null for whoever takes no part. */
export const nextStepIn = (assessment: Pick<Known, 'state' | 'participation'>, facts: Facts): NextStep | null => nextStepsIn(assessment, facts)[0] ?? null
