import 'server-only'
import { workerDb } from '@/lib/db/client'
import { environment } from '@/lib/env'
import { repeat } from '@/lib/repeat'
import { type ClaimedNotice, claimNext } from './claim'
import { dayIn, lastDigestAt } from './digest-time'
import { isRefusedForGood, sendMail } from './send'
import { withoutAddresses } from './without-addresses'
import { writeMail } from './write-mail'

const pauseMs = 2_000
const lookForDuePauseMs = 10 * 60_000
const maxAttempts = 24

/** Sends what the outbox holds, one mail at a time. */
export function startOutbox() {
  let lookForDueAt = 0
  return repeat('The outbox', pauseMs, async (signal) => {
    if (Date.now() >= lookForDueAt) {
      await tellDue()
      lookForDueAt = Date.now() + lookForDuePauseMs
    }
    while (!signal.aborted && (await sendNext()));
  })
}

/** Puts into the outbox which handed indicators are due within a week, or overdue: once each, whoever looks. */
export async function tellDue(now = new Date()): Promise<number> {
  const today = dayIn(now, environment().MAIL_TIME_ZONE)
  const [told] = await workerDb().$queryRaw<{ count: number }[]>`SELECT app_tell_due(${today}::date) AS count`
  return told?.count ?? 0
}

/** Sends the next mail that is due: what cannot wait first, then digests. False when there is none. */
export async function sendNext(now = new Date()): Promise<boolean> {
  const { MAIL_DIGEST_AT: at, MAIL_TIME_ZONE: timeZone } = environment()
  const claimed = await claimNext(now, lastDigestAt(now, { at, timeZone }))
  if (claimed.length === 0) return false
  await deliver(claimed, now)
  return true
}

/** At least once: a server that dies after the mail server took the mail, and before it is written down here, sends it again. */
async function deliver(claimed: ClaimedNotice[], now: Date) {
  try {
    const { mail, told, dropped, postponed, unknown } = await writeMail(claimed)
    await mark(dropped, { droppedAt: now })
    await mark(postponed, { inDigest: true, attempts: 0, nextAttemptAt: now })
    await noteFailure(unknown, 'this version of the application does not know this kind of notice', now)
    if (!mail) return
    const failure = await failureOf(sendMail(mail))
    if (!failure) await mark(told, { sentAt: now, lastError: null })
    else await noteFailure(told, failure.says, now, failure.isFinal)
  } catch (error) {
    await noteFailure(claimed, withoutAddresses(error), now)
  }
}

const mark = async (notices: ClaimedNotice[], data: Parameters<ReturnType<typeof workerDb>['notice']['updateMany']>[0]['data']) => {
  if (notices.length > 0) await workerDb().notice.updateMany({ where: { id: { in: notices.map(({ id }) => id) } }, data })
}

/** The claim has set the next attempt already; after the last one, or one that can never succeed, an administrator decides. */
async function noteFailure(notices: ClaimedNotice[], lastError: string, now: Date, isFinal = false) {
  const [last, later] = [true, false].map((ends) => notices.filter(({ attempts }) => (isFinal || attempts >= maxAttempts) === ends))
  await mark(last ?? [], { lastError, failedAt: now })
  await mark(later ?? [], { lastError })
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => ({ says: withoutAddresses(error), isFinal: isRefusedForGood(error) }),
  )
