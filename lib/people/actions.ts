'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { runAction } from '@/lib/action'
import { findAssessment, type AssessmentInView } from '@/lib/assessments/queries'
import { endSessionsOf } from '@/lib/auth/start-session'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { localeCookie } from '@/lib/i18n/locales'
import { authorise, type Permission } from '@/lib/permissions'
import { appoint, endParticipation, nameInstitution } from './commands'
import { changeDueDate, handOver, takeBack } from './handing'
import { mayAppoint } from './may-appoint'
import { appointEditor, changeRights } from './rights'
import * as schema from './schema'

/** Invites a person by mail and gives them a part in the assessment. */
export async function appointParticipant(input: schema.Appointment) {
  return runAction(schema.appointment, input, async (wanted, tx) => {
    const assessment = await findAssessment(tx, wanted.assessmentId)
    if (!assessment || !mayAppoint(tx.person, assessment).includes(wanted.role)) throw new ExpectedError('notFound')
    await appoint(tx, assessment, wanted)
    refresh(assessment.id)
  })
}

/** Ends a person's part in the assessment. */
export async function endPart(input: schema.ParticipantKey) {
  return runAction(schema.participantKey, input, async ({ assessmentId, participantId }, tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    const part = await tx.participant.findFirst({ where: { id: participantId, assessmentId, endedAt: null }, select: { role: true } })
    if (!assessment || !part || !mayAppoint(tx.person, assessment).includes(part.role)) throw new ExpectedError('notFound')
    await endParticipation(tx, assessmentId, participantId)
    refresh(assessmentId)
  })
}

/** Names an institution that takes part. */
export async function addInstitution(input: schema.NamedInstitution) {
  return runAction(schema.namedInstitution, input, async ({ assessmentId, name }, tx) => {
    await nameInstitution(tx, await allowed(tx, 'participant:appointHelper', assessmentId), name)
    refresh(assessmentId)
  })
}

/** Hands indicators to an institution, with a due date. */
export async function handIndicators(input: schema.Handover) {
  return runAction(schema.handover, input, async (wanted, tx) => {
    await handOver(tx, await allowed(tx, 'assignment:write', wanted.assessmentId), wanted)
    refresh(wanted.assessmentId)
  })
}

/** Changes the due date of indicators that were handed together. */
export async function changeDue(input: schema.DueChange) {
  return runAction(schema.dueChange, input, async (wanted, tx) => {
    await changeDueDate(tx, await allowed(tx, 'assignment:write', wanted.assessmentId), wanted)
    refresh(wanted.assessmentId)
  })
}

/** Takes handed indicators back: some, or all that were handed together. */
export async function takeIndicatorsBack(input: schema.TakingBack) {
  return runAction(schema.takingBack, input, async (wanted, tx) => {
    await allowed(tx, 'assignment:write', wanted.assessmentId)
    await takeBack(tx, wanted.assessmentId, wanted)
    refresh(wanted.assessmentId)
  })
}

/** Lets a person start assessments; a mail tells them. */
export async function inviteEditor(input: schema.EditorAppointment) {
  return runAction(schema.editorAppointment, input, async (wanted, tx) => {
    authorise(tx.person, 'people:manage')
    await appointEditor(tx, wanted)
    revalidatePath('/administration/people')
  })
}

/** Gives or ends the right to start assessments, disables a person or lets them back in. */
export async function changePersonRights(input: schema.RightsChange) {
  const result = await runAction(schema.rightsChange, input, async (wanted, tx) => {
    authorise(tx.person, 'people:manage')
    await changeRights(tx, wanted)
    revalidatePath('/administration/people')
  })
  // Whoever is disabled is refused at once by their row; their sessions go as well, for when they are let back in.
  if (result.ok && input.change === 'disable') await endSessionsOf(input.personId)
  return result
}

/** Sets the name that others see, and the language of the workspace. */
export async function saveAccount(input: schema.OwnAccount) {
  const result = await runAction(schema.ownAccount, input, async ({ name, locale }, tx) => {
    await tx.user.update({ where: { id: tx.person.id }, data: { name, locale }, select: { id: true } })
    return { locale }
  })
  if (result.ok) {
    ;(await cookies()).set(localeCookie, result.value.locale, { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax' })
    revalidatePath('/', 'layout')
  }
  return result
}

async function allowed(tx: PersonTx, permission: Permission, assessmentId: string): Promise<AssessmentInView> {
  const assessment = await findAssessment(tx, assessmentId)
  authorise(tx.person, permission, { assessment })
  if (!assessment) throw new ExpectedError('notFound')
  return assessment
}

const refresh = (assessmentId: string) => revalidatePath(`/assessments/${assessmentId}`, 'layout')
