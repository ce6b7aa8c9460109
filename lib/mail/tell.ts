import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import type { NoticeContent } from './notices'

/** Puts a mail into the outbox, in the transaction of the act it tells of: told exactly when it happened. Not to the person who acts. */
export async function tell(tx: PersonTx, recipientIds: string[], { kind, payload }: NoticeContent) {
  const others = [...new Set(recipientIds)].filter((id) => id !== tx.person.id)
  const assessmentId = 'assessmentId' in payload ? payload.assessmentId : null
  await tx.notice.createMany({ data: others.map((recipientId) => ({ recipientId, assessmentId, kind, payload })) })
}
