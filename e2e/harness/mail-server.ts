import { randomUUID } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { freePort } from '../../scripts/postgres/launch'
import type { Mail } from './mailbox'

interface Options {
  port?: number
  /** whether an address is unknown here, for good */
  refuses?: (address: string) => boolean
}

/** A real SMTP server on the loopback address that keeps each mail as a file. */
export async function startMailServer(folder: string, { port: wanted, refuses = () => false }: Options = {}) {
  const port = wanted ?? (await freePort())
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(refuses(address) ? Object.assign(new Error(`<${address}>: there is no such mailbox`), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      simpleParser(stream).then((parsed) => {
        const mail: Mail = {
          to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          html: parsed.html || '',
          replyTo: parsed.replyTo?.text ?? '',
          messageId: parsed.messageId ?? '',
          receivedAt: Date.now(),
        }
        const file = path.join(folder, `${mail.receivedAt}-${randomUUID()}`)
        writeFileSync(file, JSON.stringify(mail))
        renameSync(file, `${file}.json`) // readers see whole mails only
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(resolve)) }
}
