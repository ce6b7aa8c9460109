'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { findAssessment } from '@/lib/assessments/queries'
import { authorise } from '@/lib/permissions'
import { nameOffice, remindInstitution, saveMailChoices, tryMailAgain } from './commands'
import * as schema from './schema'

/** Sets what the asker wants by mail. */
export async function chooseMail(input: schema.MailChoices) {
  return runAction(schema.mailChoices, input, async (choices, tx) => {
    await saveMailChoices(tx, choices)
    revalidatePath('/account')
  })
}

/** Sets where answers to the mails of an assessment go. */
export async function setOffice(input: schema.Office) {
  return runAction(schema.office, input, async ({ assessmentId, replyTo }, tx) => {
    authorise(tx.person, 'office:write', { assessment: await findAssessment(tx, assessmentId) })
    await nameOffice(tx, assessmentId, replyTo || null)
    refresh(assessmentId)
  })
}

/** Reminds an institution of its open indicators. */
export async function sendReminder(input: schema.ReminderKey) {
  return runAction(schema.reminderKey, input, async ({ assessmentId, institutionId }, tx) => {
    authorise(tx.person, 'reminder:send', { assessment: await findAssessment(tx, assessmentId) })
    await remindInstitution(tx, assessmentId, institutionId)
    refresh(assessmentId)
  })
}

/** Has mail that could not be sent to a person tried again. */
export async function tryAgain(input: schema.RecipientKey) {
  return runAction(schema.recipientKey, input, async ({ personId }, tx) => {
    authorise(tx.person, 'people:manage')
    await tryMailAgain(tx, personId)
    revalidatePath('/administration/mail')
  })
}

const refresh = (assessmentId: string) => revalidatePath(`/assessments/${assessmentId}/people`)
