import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import type { MailChoices } from './schema'

/** What the asker wants by mail. */
export const findMailChoices = (tx: PersonTx): Promise<MailChoices> =>
  tx.user.findUniqueOrThrow({
    where: { id: tx.person.id },
    select: { mailDigest: true, mailAsked: true, mailComments: true, mailNews: true, mailMentionsAtOnce: true },
  })

export type FailedMail = { recipientId: string; name: string | null; notices: number; failedAt: Date; lastError: string | null }

/** Whom mail did not reach, newest first, and what the mail server said; not what it was about. Empty for all but administrators. */
export const listFailedMail = (tx: PersonTx) =>
  tx.$queryRaw<FailedMail[]>`SELECT "recipientId", "name", "notices", "failedAt", "lastError" FROM app_failed_mail()`
