import { z } from 'zod'
import { emailAddress } from '@/lib/auth/schema'

/** What a person wants by mail; invitations are not theirs to switch off. */
export const mailChoices = z.object({
  mailDigest: z.boolean(),
  mailAsked: z.boolean(),
  mailComments: z.boolean(),
  mailNews: z.boolean(),
  mailMentionsAtOnce: z.boolean(),
})
export type MailChoices = z.input<typeof mailChoices>

/** Where answers to the mails of an assessment go; nothing for nowhere. */
export const office = z.object({ assessmentId: z.uuid(), replyTo: z.union([z.literal(''), emailAddress], { error: 'email.wrong' }) })
export type Office = z.input<typeof office>

export const reminderKey = z.object({ assessmentId: z.uuid(), institutionId: z.uuid() })
export type ReminderKey = z.input<typeof reminderKey>

export const recipientKey = z.object({ personId: z.uuid() })
export type RecipientKey = z.input<typeof recipientKey>
