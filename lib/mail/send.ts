import 'server-only'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import { environment } from '@/lib/env'

export type Mail = { subject: string; text: string; html: string; replyTo?: string; messageId?: string }

/** Hands one mail to the mail server. In the demo, which has none, it becomes a file that any mail program opens. */
export async function sendMail({ to, ...mail }: Mail & { to: string }) {
  const { MAIL_FROM, MAIL_TO_FOLDER } = environment()
  const message = { from: MAIL_FROM, to, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } }
  if (!MAIL_TO_FOLDER) return void (await server().sendMail(message))
  const { message: written, messageId } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  await mkdir(MAIL_TO_FOLDER, { recursive: true })
  await writeFile(path.join(MAIL_TO_FOLDER, `${Date.now()}-${messageId.replace(/[^a-z0-9]/gi, '').slice(0, 12)}.eml`), written as Buffer)
}

/** Whether the mail server will never take mail for this address, as opposed to not now. */
export const isRefusedForGood = (error: unknown) => {
  const { code, command, responseCode = 0 } = error as { code?: string; command?: string; responseCode?: number }
  return code === 'EENVELOPE' && command === 'RCPT TO' && responseCode >= 500
}

/** Whether the mail server answers, so that a person is not told to wait for a mail that cannot be sent. */
export async function isMailServerReady() {
  if (environment().MAIL_TO_FOLDER) return true
  try {
    return await server().verify()
  } catch (error) {
    console.error('The mail server does not answer:', error instanceof Error ? error.message : error)
    return false
  }
}

// One pool of connections per process; each bundle has its own copy of this module.
const kept = globalThis as typeof globalThis & { mgiMailServer?: Transporter }

const server = () =>
  (kept.mgiMailServer ??= nodemailer.createTransport({
    url: environment().SMTP_URL,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  }))

/** Lets go of the mail server, at the end of the process. */
export function closeMailServer() {
  kept.mgiMailServer?.close()
  kept.mgiMailServer = undefined
}
