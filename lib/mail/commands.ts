import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { environment } from '@/lib/env'
import { ExpectedError } from '@/lib/errors'
import { dayIn } from './digest-time'
import type { MailChoices } from './schema'
import { tell } from './tell'

/** Keeps what the asker wants by mail; what waits for the next digest follows it as well. */
export const saveMailChoices = (tx: PersonTx, data: MailChoices) => tx.user.updateMany({ where: { id: tx.person.id }, data })

/** Names the office to which answers to mails go, or none. */
export async function nameOffice(tx: PersonTx, assessmentId: string, replyTo: string | null) {
  await tx.assessment.updateMany({ where: { id: assessmentId }, data: { replyTo } })
  await audit(tx, 'assessment:nameOffice', { assessmentId, named: replyTo !== null }) // the address itself is no business of the history
}

/**
 * Reminds an institution's contributors of what is handed to them and still open, with their next digest.
 * @throws ExpectedError `invalid`: `remindedToday`, `nothingOpen`, or `noContributor` when nobody of it takes part yet
 */
export async function remindInstitution(tx: PersonTx, assessmentId: string, institutionId: string, now = new Date()) {
  const refuse = (why: string) => new ExpectedError('invalid', { fields: { institutionId: [why] } })
  const institution = await tx.institution.findFirst({ where: { id: institutionId, assessmentId }, select: { remindedAt: true } })
  if (!institution) throw new ExpectedError('notFound')
  const today = (moment: Date) => dayIn(moment, environment().MAIL_TIME_ZONE)
  if (institution.remindedAt && today(institution.remindedAt) === today(now)) throw refuse('remindedToday')
  if (!(await hasOpenIndicator(tx, assessmentId, institutionId))) throw refuse('nothingOpen')
  const contributors = await tx.participant.findMany({
    where: { assessmentId, institutionId, role: 'contributor', endedAt: null },
    select: { personId: true },
  })
  if (contributors.length === 0) throw refuse('noContributor')
  const { count } = await tx.institution.updateMany({ where: { id: institutionId, assessmentId, remindedAt: institution.remindedAt }, data: { remindedAt: now } })
  if (count === 0) throw refuse('remindedToday') // by somebody else, a moment ago
  await audit(tx, 'institution:remind', { assessmentId, institutionId })
  await tell(tx, contributors.map(({ personId }) => personId), { kind: 'reminder', payload: { assessmentId, institutionId } })
}

/** Whether something handed to the institution waits for it: not contributed, and the agreed answer does not stand without it. */
async function hasOpenIndicator(tx: PersonTx, assessmentId: string, institutionId: string) {
  const open = await tx.assignmentIndicator.count({
    where: {
      assessmentId,
      assignment: { institutionId },
      indicator: {
        contributions: { none: { assessmentId, institutionId, state: 'submitted' } },
        answers: { none: { assessmentId, state: { in: ['submitted', 'accepted'] } } },
      },
    },
  })
  return open > 0
}

/** Has mail that could not be sent to a person tried again. @throws ExpectedError `notFound` when there is none */
export async function tryMailAgain(tx: PersonTx, personId: string) {
  const [again] = await tx.$queryRaw<{ count: number }[]>`SELECT app_try_mail_again(${personId}::uuid) AS count`
  if (!again?.count) throw new ExpectedError('notFound')
  await audit(tx, 'mail:tryAgain', { personId })
}
