import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { workerDb } from '@/lib/db/client'
import { type NoticeRow, noticeMail } from './notice-mail'
import { sendMail } from './send'
import { withoutAddresses } from './without-addresses'

const pauseMs = 2_000
const maxAttempts = 12

/** Sends what the outbox holds, one mail at a time, until it is stopped; several servers share the work. */
export function startOutbox() {
  const stopping = new AbortController()
  const running = run(stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function run(signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      while (!signal.aborted && (await sendNext()));
    } catch (error) {
      console.error('The outbox waits for the database:', error instanceof Error ? error.message : error)
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined) // stopping cuts the pause short
  }
}

/**
 * Sends the oldest notice that is due; false when there is none. Claiming it moves its next attempt into the future (1, 2,
 * 4 … minutes), so a server that dies while sending leaves it to the next attempt.
 */
export async function sendNext(): Promise<boolean> {
  const [notice] = await workerDb().$queryRaw<NoticeRow[]>`
    UPDATE "Notice" SET "attempts" = "attempts" + 1,
      "nextAttemptAt" = now() + least(power(2, "attempts"), 240) * interval '1 minute'
    WHERE "id" = (SELECT "id" FROM "Notice" WHERE "sentAt" IS NULL AND "nextAttemptAt" <= now() AND "attempts" < ${maxAttempts}
      ORDER BY "nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "kind", "payload", "recipientId"`
  if (!notice) return false
  await deliver(notice)
  return true
}

async function deliver(notice: NoticeRow) {
  const recipient = await workerDb().user.findFirst({ where: { id: notice.recipientId, disabledAt: null }, select: { email: true, locale: true } })
  const failure = recipient?.email ? await failureOf(sendTo(recipient.email, recipient.locale, notice)) : 'the person has no address, or is disabled'
  const data = failure === null ? { sentAt: new Date(), lastError: null } : { lastError: failure, ...(recipient?.email ? {} : { attempts: maxAttempts }) }
  await workerDb().notice.updateMany({ where: { id: notice.id }, data })
}

const sendTo = async (to: string, locale: string, notice: NoticeRow) => sendMail({ to, ...(await noticeMail(locale, notice)) })

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => withoutAddresses(error),
  )
