import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Mail {
  to: string[]
  subject: string
  text: string
  html: string
  replyTo: string
  messageId: string
  receivedAt: number
}

/** The mails that the SMTP server received. */
export class Mailbox {
  constructor(private readonly folder: string) {}

  /** All mails to an address, oldest first. */
  list(address: string): Mail[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(path.join(this.folder, name), 'utf8')) as Mail)
      .filter((mail) => mail.to.includes(address.toLowerCase()))
  }

  /** The newest mail to an address that came after `since` (milliseconds), waited for. */
  async newest(address: string, { since = 0, patience = 20_000 } = {}): Promise<Mail> {
    const giveUpAt = Date.now() + patience
    while (Date.now() < giveUpAt) {
      const mail = this.list(address).findLast(({ receivedAt }) => receivedAt >= since)
      if (mail) return mail
      await sleep(100)
    }
    throw new Error(`No mail came to ${address} within ${patience / 1000} s.`)
  }
}
