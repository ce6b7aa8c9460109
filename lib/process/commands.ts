import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { reopenAll, submitAll } from '@/lib/answers/commands'
import type { AssessmentInView } from '@/lib/assessments/queries'
import { missingRequirements } from '@/lib/assessments/requirements'
import { findTransition } from '@/lib/assessments/states'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import type { Role } from '@/lib/db/generated/enums'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { can } from '@/lib/permissions'
import { listFacts } from './facts'
import type { move } from './schema'

/**
 * Moves an assessment on, or back. All its people are told.
 * @throws ExpectedError `notFound` for a person whom the table of states does not name, `wrongState` for a move that does not
 * exist or lacks something, `conflict` if the assessment changed after the page was opened
 */
export async function moveAssessment(tx: PersonTx, assessment: AssessmentInView, { to, version, reason }: z.output<typeof move>) {
  const transition = findTransition(assessment.state, to)
  if (!assessment.participation || (transition && !transition.by.includes(assessment.participation.role))) throw new ExpectedError('notFound')
  if (!transition) throw new ExpectedError('wrongState')
  const facts = (await listFacts(tx, [assessment])).get(assessment.id)
  const missing = facts ? missingRequirements(transition.requires, { ...facts, reason }) : transition.requires
  if (missing.includes('reasonGiven')) throw new ExpectedError('invalid', { fields: { reason: ['reason'] } })
  if (missing.length > 0) throw new ExpectedError('wrongState')

  const returnReason = transition.requires.includes('reasonGiven') ? reason : null
  const { count } = await tx.assessment.updateMany({
    where: { id: assessment.id, version, state: transition.from },
    data: { state: to, stateChangedAt: new Date(), returnReason, version: { increment: 1 } },
  })
  if (count === 0) throw new ExpectedError('conflict')
  if (returnReason !== null) await keepReason(tx, assessment.id, returnReason, version + 1)
  if (to === 'drafting' && transition.from === 'dataCollection') await submitAll(tx, assessment)
  if (to === 'dataCollection' && transition.from === 'drafting') await reopenAll(tx, assessment)
  await audit(tx, 'assessment:move', { assessmentId: assessment.id, from: transition.from, to })
  await tellEveryone(tx, assessment, { to, back: transition.requires.includes('reasonGiven') })
}

/** The next move takes the reason off the overview; the history keeps it. */
const keepReason = (tx: PersonTx, assessmentId: string, value: string, version: number) =>
  tx.revision.createMany({
    data: [{ assessmentId, record: 'assessment', recordId: assessmentId, field: 'returnReason', value, version, editId: randomUUID(), personId: tx.person.id }],
  })

async function tellEveryone(tx: PersonTx, { id }: AssessmentInView, change: { to: z.output<typeof move>['to']; back: boolean }) {
  const people = await tx.participant.findMany({ where: { assessmentId: id, endedAt: null }, select: { personId: true, role: true } })
  const readsReason = (role: Role) => can(tx.person, 'progress:read', { assessment: { state: change.to, participation: { role } } })
  for (const back of change.back ? [true, false] : [false]) {
    const told = people.filter(({ role }) => !change.back || readsReason(role) === back)
    const payload = { assessmentId: id, to: change.to, back }
    await tell(tx, told.map(({ personId }) => personId), { kind: 'stateChanged', payload })
  }
}
