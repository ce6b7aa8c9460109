import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import type { appointment } from './schema'

/** Finds the person of an address, or makes one. @throws ExpectedError `notFound` for whoever may not appoint */
export async function invitePerson(tx: PersonTx, { email, name, locale }: { email: string; name: string; locale: string }) {
  const [invited] = await tx.$queryRaw<{ id: string | null }[]>`SELECT app_invite_person(${email}, ${name}, ${locale}) AS id`
  if (!invited?.id) throw new ExpectedError('notFound')
  return invited.id
}

/**
 * Gives a person a part in an assessment; the mail goes out with the act.
 * @throws ExpectedError `invalid` when the person takes part already
 */
export async function appoint(tx: PersonTx, assessment: AssessmentInView, input: z.output<typeof appointment>) {
  const personId = await invitePerson(tx, input)
  const key = { assessmentId: assessment.id, personId }
  const institutionId = await institutionOf(tx, assessment, input)
  const part = { role: input.role, institutionId, appointedById: tx.person.id }
  const again = await tx.participant.updateMany({ where: { ...key, endedAt: { not: null } }, data: { ...part, endedAt: null, appointedAt: new Date(), openedAt: null } })
  const added = again.count === 1 ? again : await tx.participant.createMany({ data: [{ ...key, ...part }], skipDuplicates: true })
  if (added.count === 0) throw new ExpectedError('invalid', { fields: { email: ['takesPart'] } })
  await audit(tx, 'participant:appoint', { assessmentId: assessment.id, personId, role: input.role })
  const payload = { assessmentId: assessment.id, role: input.role }
  await tell(tx, [personId], { kind: 'appointed', payload })
  if (await isAdministrator(tx, personId)) await tell(tx, await listFocalPoints(tx, assessment.id), { kind: 'administratorAppointed', payload })
}

/** Administrators read no drafts: when one takes a part, the focal point hears of it. */
const isAdministrator = async (tx: PersonTx, id: string) => (await tx.user.count({ where: { id, isAdministrator: true } })) === 1

const listFocalPoints = async (tx: PersonTx, assessmentId: string) =>
  (await tx.participant.findMany({ where: { assessmentId, role: 'focalPoint', endedAt: null }, select: { personId: true } })).map(({ personId }) => personId)

async function institutionOf(tx: PersonTx, assessment: AssessmentInView, { institution, newInstitution }: z.output<typeof appointment>) {
  if (institution === '') return null
  if (institution === 'new') return nameInstitution(tx, assessment, newInstitution)
  const known = await tx.institution.findFirst({ where: { id: institution, assessmentId: assessment.id }, select: { id: true } })
  if (!known) throw new ExpectedError('invalid', { fields: { institution: ['institution'] } })
  return known.id
}

/** One name however it is spaced and whether its letters are small or capital. */
const plainName = (name: string) => name.normalize().replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Names an institution that takes part; gives the id of the one that has this name already. */
export async function nameInstitution(tx: PersonTx, { id: assessmentId, locale }: AssessmentInView, name: string) {
  const others = await tx.institution.findMany({ where: { assessmentId }, select: { id: true, name: true } })
  const known = others.find((other) => plainName(other.name) === plainName(name))
  if (known) return known.id
  const institutionId = randomUUID()
  await tx.institution.create({ data: { id: institutionId, assessmentId, name, locale, position: others.length } })
  await audit(tx, 'institution:name', { assessmentId, institutionId })
  return institutionId
}

/** Remembers when a person first opened an assessment in which they take part, so that nobody waits for a mail that was never read. */
export const noteOpening = (tx: PersonTx, assessmentId: string) =>
  tx.participant.updateMany({ where: { assessmentId, personId: tx.person.id, endedAt: null, openedAt: null }, data: { openedAt: new Date() } })

/** Ends a person's part. What they wrote stays. @throws ExpectedError `invalid` for the last editor: nobody could lead the assessment */
export async function endParticipation(tx: PersonTx, assessmentId: string, participantId: string) {
  const part = await tx.participant.findFirst({ where: { id: participantId, assessmentId, endedAt: null }, select: { role: true } })
  if (!part) throw new ExpectedError('notFound')
  // two editors who end each other's part at the same moment stand in line
  await tx.$executeRaw`SELECT "id" FROM "Participant" WHERE "assessmentId" = ${assessmentId}::uuid AND "role" = 'editor' ORDER BY "id" FOR UPDATE`
  const editors = part.role === 'editor' ? await tx.participant.count({ where: { assessmentId, role: 'editor', endedAt: null } }) : 0
  if (editors === 1) throw new ExpectedError('invalid', { fields: { participantId: ['lastEditor'] } })
  await audit(tx, 'participant:end', { assessmentId, participantId }) // before: one's own part may be the one that ends
  await tx.participant.updateMany({ where: { id: participantId, assessmentId }, data: { endedAt: new Date() } })
}
