import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import { isAtOnce, isOnThread, type NoticeContent } from './notices'

/**
 * Puts a mail into the outbox, in the transaction of the act it tells of: told exactly when it happened. Not to the person who
 * acts, and of a thread among IOM's people to nobody else, whoever is named; a thread must be stored before it is told of.
 */
export async function tell(tx: PersonTx, recipientIds: string[], content: NoticeContent) {
  const { kind, payload } = content
  const others = [...new Set(recipientIds)].filter((id) => id !== tx.person.id)
  const told = isOnThread(content) ? await whoMayHear(tx, others, content.payload) : others
  const assessmentId = 'assessmentId' in payload ? payload.assessmentId : null
  await tx.notice.createMany({ data: told.map((recipientId) => ({ recipientId, assessmentId, kind, payload, inDigest: !isAtOnce(content) })) })
}

/** Those of the people who take part and may read the thread; nobody where there is no such thread. */
async function whoMayHear(tx: PersonTx, personIds: string[], { threadId, assessmentId }: { threadId: string; assessmentId: string }) {
  const select = { audience: true, createdByIom: true, answer: { select: { state: true } }, assessment: { select: { state: true } } } as const
  const thread = await tx.thread.findFirst({ where: { id: threadId, assessmentId }, select })
  if (!thread) return []
  const parts = await tx.participant.findMany({ where: { assessmentId, personId: { in: personIds }, endedAt: null }, select: { personId: true, role: true } })
  const { answer, assessment } = thread
  const mayRead = (part: (typeof parts)[number]) =>
    can({ id: part.personId, isAdministrator: false, isEditor: false }, 'thread:read', {
      assessment: { state: assessment.state, participation: part },
      thread,
      ...(answer ? { answer } : {}),
    })
  return parts.filter(mayRead).map(({ personId }) => personId)
}
