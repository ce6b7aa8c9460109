import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { day, dayText } from '@/lib/assessments/dates'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { appoint, nameInstitution } from './commands'
import type { dueChange, handover, takingBack } from './schema'

/**
 * Hands indicators to an institution, which may be named in the same act, with its first person; its contributors are told. What
 * the institution has already stays handed once: with the new due date, where it is another one.
 * @throws ExpectedError `invalid` for a foreign institution, an unknown code, or a person who takes part already
 */
export async function handOver(tx: PersonTx, assessment: AssessmentInView, input: z.output<typeof handover>) {
  const institutionId = await receiverOf(tx, assessment, input)
  const isInvitedNow = input.institutionId === 'new' && input.email !== ''
  const indicators = await tx.indicator.findMany({
    where: { frameworkId: assessment.frameworkId, code: { in: input.indicatorCodes } },
    select: { id: true, code: true },
  })
  if (indicators.length !== new Set(input.indicatorCodes).size) throw new ExpectedError('invalid', { fields: { indicatorCodes: ['indicators'] } })
  const before = await listHeld(tx, assessment, institutionId)
  const isTheSame = (id: string) => before.some(({ indicatorId, assignment }) => indicatorId === id && dayText(assignment.dueOn) === input.dueOn)
  const handed = indicators.filter(({ id }) => !isTheSame(id))
  if (handed.length === 0) return
  const ids = handed.map(({ id }) => id)
  await tx.assignmentIndicator.deleteMany({ where: { assessmentId: assessment.id, indicatorId: { in: ids }, assignment: { institutionId } } })
  const assignmentId = randomUUID()
  await tx.assignment.create({ data: { id: assignmentId, assessmentId: assessment.id, institutionId, dueOn: day(input.dueOn) } })
  await tx.assignmentIndicator.createMany({ data: ids.map((indicatorId) => ({ assignmentId, assessmentId: assessment.id, indicatorId })) })
  await dropEmpty(tx, assessment.id)
  await tx.contribution.createMany({
    data: handed.map(({ id, code }) => ({ assessmentId: assessment.id, indicatorId: id, indicatorCode: code, institutionId, locale: assessment.locale })),
    skipDuplicates: true, // what was written before it was taken back is theirs again
  })
  await audit(tx, 'assignment:hand', { assessmentId: assessment.id, institutionId, indicators: handed.map(({ code }) => code) })
  await tellContributors(tx, assessment, institutionId, { assignmentId, first: before.length === 0 && !isInvitedNow })
}

/** The institution that receives; named, and its first person invited, where it is new. */
async function receiverOf(tx: PersonTx, assessment: AssessmentInView, input: z.output<typeof handover>) {
  if (input.institutionId === 'new') {
    const institutionId = await nameInstitution(tx, assessment, input.newInstitution)
    const { name, email, locale } = input
    if (email) await appoint(tx, assessment, { assessmentId: assessment.id, name, email, locale, role: 'contributor', institution: institutionId, newInstitution: '' })
    return institutionId
  }
  const known = await tx.institution.findFirst({ where: { id: input.institutionId, assessmentId: assessment.id }, select: { id: true } })
  if (!known) throw new ExpectedError('invalid', { fields: { institutionId: ['institution'] } })
  return known.id
}

/** What an institution has in hand. Whoever hands it more at this moment waits. */
async function listHeld(tx: PersonTx, { id: assessmentId }: AssessmentInView, institutionId: string) {
  await tx.$executeRaw`SELECT "id" FROM "Institution" WHERE "id" = ${institutionId}::uuid FOR UPDATE`
  return tx.assignmentIndicator.findMany({
    where: { assessmentId, assignment: { institutionId } },
    select: { indicatorId: true, assignment: { select: { dueOn: true } } },
    relationLoadStrategy: 'join',
  })
}

/** Changes the due date of what was handed together; the contributors are told. @throws ExpectedError `notFound` when it was taken back */
export async function changeDueDate(tx: PersonTx, assessment: AssessmentInView, { assignmentId, dueOn }: z.output<typeof dueChange>) {
  const found = await tx.assignment.findFirst({ where: { id: assignmentId, assessmentId: assessment.id }, select: { institutionId: true, dueOn: true } })
  if (!found) throw new ExpectedError('notFound')
  if (dayText(found.dueOn) === dueOn) return
  await tx.assignment.updateMany({ where: { id: assignmentId, assessmentId: assessment.id }, data: { dueOn: day(dueOn) } })
  await audit(tx, 'assignment:changeDueDate', { assessmentId: assessment.id, assignmentId, dueOn })
  await tellContributors(tx, assessment, found.institutionId, { assignmentId, first: false })
}

/** Takes indicators back from an institution: those that are named, or all that were handed together. What it wrote stays. */
export async function takeBack(tx: PersonTx, assessmentId: string, { assignmentId, indicatorCodes }: z.output<typeof takingBack>) {
  const chosen = indicatorCodes ? { indicator: { code: { in: indicatorCodes } } } : {}
  const { count } = await tx.assignmentIndicator.deleteMany({ where: { assessmentId, assignmentId, ...chosen } })
  const dropped = await dropEmpty(tx, assessmentId, assignmentId)
  if (count === 0 && dropped === 0) throw new ExpectedError('notFound')
  await audit(tx, 'assignment:takeBack', { assessmentId, assignmentId, ...(indicatorCodes && { indicators: indicatorCodes }) })
}

const dropEmpty = async (tx: PersonTx, assessmentId: string, id?: string) =>
  (await tx.assignment.deleteMany({ where: { assessmentId, indicators: { none: {} }, ...(id && { id }) } })).count

async function tellContributors(tx: PersonTx, { id: assessmentId }: AssessmentInView, institutionId: string, payload: { assignmentId: string; first: boolean }) {
  const contributors = await tx.participant.findMany({ where: { assessmentId, institutionId, role: 'contributor', endedAt: null }, select: { personId: true } })
  await tell(tx, contributors.map(({ personId }) => personId), { kind: 'handedOver', payload: { assessmentId, ...payload } })
}
