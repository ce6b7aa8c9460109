import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { disconnect } from '@/lib/db/client'
import { asPerson } from '@/lib/db/as-person'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { sendNext } from './outbox'
import { tell } from './tell'

const owner = connectOwner()
const folder = mkdtempSync(path.join(tmpdir(), 'mgi-mails-'))

beforeAll(() => {
  Object.assign(process.env, { NEXTAUTH_URL: 'https://mgi.example.org', NEXTAUTH_SECRET: 'only for the tests of this file, of no use', MAIL_TO_FOLDER: folder })
})
afterAll(async () => {
  await Promise.all([disconnect(), owner.$disconnect()])
  rmSync(folder, { recursive: true })
})

async function given() {
  const person = await givePerson(owner)
  const recipient = await owner.user.create({ data: { email: `${crypto.randomUUID()}@example.org`, name: 'Reviewer', locale: 'pt' } })
  const { assessment } = await giveAssessment(owner, person.id, await giveFramework(owner))
  const payload = { assessmentId: assessment.id, year: 2026, territory: { en: 'Cabo Verde', pt: 'Cabo Verde' }, role: 'reviewer' as const }
  return { person, recipient, assessment, notice: { kind: 'appointed' as const, payload } }
}

it('a mail is told with its act: sent once, in the person’s language, saying what and where', async () => {
  const { person, recipient, assessment, notice } = await given()
  await asPerson(person, (tx) => tell(tx, [recipient.id, person.id], notice))
  expect(await sendNext()).toBe(true)
  expect(await sendNext()).toBe(false) // not to the person who acts
  const [file] = readdirSync(folder)
  const mail = await simpleParser(readFileSync(path.join(folder, file!)))
  expect(mail.to).toMatchObject({ text: recipient.email })
  expect(mail.subject).toBe('Cabo Verde 2026: está convidado a participar')
  expect(mail.text).toContain(`https://mgi.example.org/assessments/${assessment.id}`)
  expect(await owner.notice.findFirst({ where: { recipientId: recipient.id } })).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(Date) as Date })
})

it('nothing is told of an act that failed', async () => {
  const { person, recipient, notice } = await given()
  await expect(
    asPerson(person, async (tx) => {
      await tell(tx, [recipient.id], notice)
      throw new Error('the act failed')
    }),
  ).rejects.toThrow('the act failed')
  expect(await sendNext()).toBe(false)
})

it('a mail that cannot be sent waits longer each time, and says why', async () => {
  const { person, recipient, notice } = await given()
  await asPerson(person, (tx) => tell(tx, [recipient.id], { ...notice, payload: { ...notice.payload, year: 2027 } }))
  await owner.notice.updateMany({ where: { recipientId: recipient.id }, data: { kind: 'unknown' } })
  expect(await sendNext()).toBe(true)
  const waiting = await owner.notice.findFirstOrThrow({ where: { recipientId: recipient.id } })
  expect(waiting).toMatchObject({ sentAt: null, attempts: 1 })
  expect(waiting.lastError).toBeTruthy()
  expect(waiting.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 30_000)
  expect(await sendNext()).toBe(false)
})

it('a disabled person gets no mail', async () => {
  const { person, recipient, notice } = await given()
  await owner.user.update({ where: { id: recipient.id }, data: { disabledAt: new Date() } })
  await asPerson(person, (tx) => tell(tx, [recipient.id], notice))
  await sendNext()
  expect(await owner.notice.findFirst({ where: { recipientId: recipient.id } })).toMatchObject({ sentAt: null, attempts: 12 })
})
