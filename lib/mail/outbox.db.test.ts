import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Mailbox } from '@/e2e/harness/mailbox'
import { startMailServer } from '@/e2e/harness/mail-server'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect, workerDb } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { freePort } from '@/scripts/postgres/launch'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { claimNext } from './claim'
import type { NoticeContent } from './notices'
import { sendNext, tellDue } from './outbox'
import { closeMailServer } from './send'
import { tell } from './tell'

const owner = connectOwner()
const folder = mkdtempSync(path.join(tmpdir(), 'mgi-mails-'))
const mails = new Mailbox(folder)
const refused = `nobody-${crypto.randomUUID()}@example.org`
let port: number
let server: Awaited<ReturnType<typeof startMailServer>>
let given: Awaited<ReturnType<typeof giveAssessment>>
let focalPoint: Person

const startServer = async () => {
  server = await startMailServer(folder, { port, refuses: (address) => address === refused })
}
const stopServer = async () => {
  closeMailServer()
  await server.close()
}

beforeAll(async () => {
  port = await freePort()
  const settings = { NEXTAUTH_URL: 'https://mgi.example.org', NEXTAUTH_SECRET: 'only for the tests of this file, of no use', SMTP_URL: `smtp://127.0.0.1:${port}` }
  Object.assign(process.env, { ...settings, MAIL_TIME_ZONE: 'Asia/Dili', MAIL_DIGEST_AT: '08:00' })
  await startServer()
})
beforeEach(async () => {
  await owner.notice.deleteMany()
  focalPoint = await givePerson(owner)
  given = await giveAssessment(owner, focalPoint.id, await giveFramework(owner, 6))
  await owner.territory.update({ where: { id: given.territory.id }, data: { name: { en: 'Timor-Leste', pt: 'Timor-Leste' } } })
})
afterAll(async () => {
  await stopServer()
  await Promise.all([disconnect(), owner.$disconnect()])
  rmSync(folder, { recursive: true })
})

async function takesPart(role: Role, of: { locale?: string; institutionId?: string; email?: string } = {}) {
  const { locale = 'en', email = `${crypto.randomUUID()}@example.org`, institutionId = null } = of
  const { id } = await owner.user.create({ data: { email, name: role, locale } })
  await owner.participant.create({ data: { assessmentId: given.assessment.id, personId: id, role, institutionId } })
  return { id, email }
}
const told = (person: { id: string }, ...contents: NoticeContent[]) =>
  asPerson(focalPoint, async (tx) => {
    for (const content of contents) await tell(tx, [person.id, focalPoint.id], content)
  })
const invitation = (role: Role = 'reviewer'): NoticeContent => ({ kind: 'appointed', payload: { assessmentId: given.assessment.id, role } })
const submitted = (code: string): NoticeContent => ({ kind: 'answerSubmitted', payload: { assessmentId: given.assessment.id, code } })
/** Answers that stand as the notices say. */
async function answersAre(state: 'submitted' | 'returned', ...codes: string[]) {
  const indicators = await owner.indicator.findMany({ where: { frameworkId: given.assessment.frameworkId, code: { in: codes } } })
  for (const { id: indicatorId, code: indicatorCode } of indicators)
    await owner.answer.upsert({
      where: { assessmentId_indicatorId: { assessmentId: given.assessment.id, indicatorId } },
      create: { assessmentId: given.assessment.id, indicatorId, indicatorCode, locale: 'en', state },
      update: { state },
    })
}
const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const minutes = (count: number) => new Date(Date.now() + count * 60_000)
const sendAll = async (now = new Date()) => {
  while (await sendNext(now));
}
const noticeOf = (person: { id: string }) => owner.notice.findFirstOrThrow({ where: { recipientId: person.id } })

it('an invitation goes at once, in the person’s language, saying what and where, answered to the office; not to the person who acts', async () => {
  await owner.assessment.update({ where: { id: given.assessment.id }, data: { replyTo: 'office@interior.example.org' } })
  const reviewer = await takesPart('reviewer', { locale: 'pt' })
  await told(reviewer, invitation())
  await sendAll()
  const [mail, ...others] = mails.list(reviewer.email)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ subject: 'Timor-Leste 2026: está convidado a participar', replyTo: 'office@interior.example.org' })
  expect(mail?.text).toContain(`https://mgi.example.org/assessments/${given.assessment.id}`)
  expect(await owner.notice.count()).toBe(1)
  expect(await noticeOf(reviewer)).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(Date) as Date })
})

it('nothing is told of an act that failed', async () => {
  const reviewer = await takesPart('reviewer')
  const act = asPerson(focalPoint, async (tx) => {
    await tell(tx, [reviewer.id], invitation())
    throw new Error('the act failed')
  })
  await expect(act).rejects.toThrow('the act failed')
  expect(await sendNext()).toBe(false)
})

it('all else waits for one digest a day, folded, with a link to each item', async () => {
  const reviewer = await takesPart('reviewer')
  await answersAre('submitted', 'MR-01', 'MR-02', 'MR-03')
  await told(reviewer, submitted('MR-02'), { kind: 'threadOpened', payload: { assessmentId: given.assessment.id, threadId: (await giveThread('shared')).id, place: { code: 'MR-01' } } })
  await told(reviewer, submitted('MR-03'), submitted('MR-01'))
  expect(await sendNext()).toBe(false)
  await sendAll(days(1))
  const [mail, ...others] = mails.list(reviewer.email)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('Timor-Leste 2026: what is new')
  expect(mail?.text).toContain('3 answers were submitted.')
  expect(mail?.text.indexOf('MR-02:')).toBeLessThan(mail?.text.indexOf('MR-03:') ?? 0)
  expect(mail?.html).toContain(`https://mgi.example.org/assessments/${given.assessment.id}/answers/MR-03#MR-03`)
  expect(mail?.text).toContain('https://mgi.example.org/account#mail')
  await sendAll(days(2))
  expect(mails.list(reviewer.email)).toHaveLength(1)
})

it('a digest does not tell what is no longer true, and none is sent when nothing is left', async () => {
  const reviewer = await takesPart('reviewer')
  await answersAre('submitted', 'MR-01', 'MR-02')
  await told(reviewer, submitted('MR-01'), submitted('MR-02'))
  await answersAre('returned', 'MR-01')
  const contributor = await takesPart('contributor', { institutionId: (await giveHandOut()).institutionId })
  const taken = await giveHandOut()
  await told(contributor, { kind: 'handedOver', payload: { assessmentId: given.assessment.id, assignmentId: taken.assignmentId, first: false } }) // another institution's
  const gone = await takesPart('reviewer')
  await told(gone, submitted('MR-02'))
  await owner.participant.updateMany({ where: { personId: gone.id }, data: { endedAt: new Date() } })
  const disabled = await takesPart('reviewer')
  await told(disabled, submitted('MR-02'))
  await owner.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
  await sendAll(days(1))
  expect(mails.list(reviewer.email)[0]?.text).toContain('One answer was submitted.')
  for (const person of [contributor, gone, disabled]) {
    expect(mails.list(person.email)).toEqual([])
    expect(await noticeOf(person)).toMatchObject({ sentAt: null, failedAt: null, droppedAt: expect.any(Date) as Date })
  }
})

it('a returned answer says why in fixed words, in the person’s language', async () => {
  const researcher = await takesPart('researcher', { locale: 'ar' })
  await answersAre('returned', 'MR-01')
  await told(researcher, { kind: 'answerReturned', payload: { assessmentId: given.assessment.id, code: 'MR-01', ground: 'sourceMissing' } })
  await sendAll(days(1))
  const [mail] = mails.list(researcher.email)
  expect(mail?.text).toContain('ينقص مصدر')
  expect(mail?.html).toContain('dir="rtl"')
})

async function giveThread(audience: 'shared' | 'iom') {
  const thread = { assessmentId: given.assessment.id, answerId: given.answer.id, audience, recordVersion: 0, createdById: focalPoint.id, createdByIom: true }
  return owner.thread.create({ data: thread })
}

it('a thread among IOM’s people is told to nobody else, when it happens and when it is sent', async () => {
  await answersAre('submitted', 'MR-01')
  const [reviewer, researcher] = [await takesPart('reviewer'), await takesPart('researcher')]
  const editor = await givePerson(owner)
  await owner.participant.create({ data: { assessmentId: given.assessment.id, personId: editor.id, role: 'editor' } })
  const mention = async (audience: 'shared' | 'iom'): Promise<NoticeContent> => ({
    kind: 'mentioned',
    payload: { assessmentId: given.assessment.id, threadId: (await giveThread(audience)).id, place: { code: 'MR-01' } },
  })
  const internal = await mention('iom')
  await asPerson(editor, (tx) => tell(tx, [reviewer.id, researcher.id, focalPoint.id], internal))
  expect(await owner.notice.findMany({ select: { recipientId: true } })).toEqual([{ recipientId: reviewer.id }])
  // planted: as if an act had told everybody, at once and in the digest
  const leak = { assessmentId: given.assessment.id, recipientId: researcher.id, payload: internal.payload }
  await owner.notice.createMany({ data: [{ ...leak, kind: 'mentioned' }, { ...leak, kind: 'threadAnswered', inDigest: true }] })
  await sendAll(days(1))
  expect(mails.list(reviewer.email).map(({ subject }) => subject)).toEqual(['Timor-Leste 2026: you are mentioned (MR-01)'])
  expect(mails.list(researcher.email)).toEqual([])
  const shared = await mention('shared')
  await asPerson(editor, (tx) => tell(tx, [researcher.id], shared))
  await sendAll()
  expect(mails.list(researcher.email)[0]?.text).toMatch(/answers\/MR-01\?thread=[0-9a-f-]{36}#MR-01/)
})

it('people get what they want: no digest, a part of it, or mentions in it; invitations always', async () => {
  await answersAre('submitted', 'MR-01')
  const people = {
    none: await takesPart('reviewer'),
    noNews: await takesPart('reviewer'),
    later: await takesPart('reviewer'),
  }
  await owner.user.update({ where: { id: people.none.id }, data: { mailDigest: false } })
  await owner.user.update({ where: { id: people.noNews.id }, data: { mailNews: false } })
  await owner.user.update({ where: { id: people.later.id }, data: { mailMentionsAtOnce: false } })
  const thread = await giveThread('shared')
  const mention: NoticeContent = { kind: 'mentioned', payload: { assessmentId: given.assessment.id, threadId: thread.id, place: { code: 'MR-01' } } }
  const moved: NoticeContent = { kind: 'stateChanged', payload: { assessmentId: given.assessment.id, to: 'dataCollection', back: false } }
  for (const person of Object.values(people)) await told(person, invitation(), mention, moved, submitted('MR-01'))
  await sendAll()
  const sentTo = (person: { email: string }) => mails.list(person.email).length
  expect([sentTo(people.none), sentTo(people.noNews), sentTo(people.later)]).toEqual([2, 2, 1])
  await sendAll(days(1))
  expect([sentTo(people.none), sentTo(people.noNews), sentTo(people.later)]).toEqual([2, 3, 2])
  expect(mails.list(people.noNews.email)[2]?.text).not.toContain('moved on')
  expect(mails.list(people.later.email)[1]?.text).toContain('You are mentioned in one discussion.')
})

async function giveHandOut(dueOn: Date | null = null) {
  const { id: institutionId } = await owner.institution.create({ data: { assessmentId: given.assessment.id, name: `Ministry ${crypto.randomUUID()}`, locale: 'en' } })
  const { id: assignmentId } = await owner.assignment.create({ data: { assessmentId: given.assessment.id, institutionId, dueOn } })
  const indicators = await owner.indicator.findMany({ where: { frameworkId: given.assessment.frameworkId, code: { in: ['MR-01', 'MR-02'] } } })
  await owner.assignmentIndicator.createMany({ data: indicators.map(({ id }) => ({ assignmentId, assessmentId: given.assessment.id, indicatorId: id })) })
  return { institutionId, assignmentId }
}

it('dates that come near, and overdue ones, are told once each, as long as something is open', async () => {
  const { institutionId } = await giveHandOut(days(5))
  const contributor = await takesPart('contributor', { institutionId })
  expect(await tellDue(days(-4))).toBe(0)
  expect([await tellDue(), await tellDue()]).toEqual([1, 0])
  await answersAre('submitted', 'MR-02') // stands without them
  await sendAll(days(1))
  const [mail] = mails.list(contributor.email)
  expect(mail?.text).toMatch(/One indicator handed to your institution is still open and due by \d+ \w+ \d{4}\./)
  expect(mail?.text).not.toContain('MR-02')
  expect([await tellDue(days(7)), await tellDue(days(8))]).toEqual([1, 0])
  const indicator = await owner.indicator.findFirstOrThrow({ where: { frameworkId: given.assessment.frameworkId, code: 'MR-01' } })
  await owner.contribution.create({
    data: { assessmentId: given.assessment.id, institutionId, indicatorId: indicator.id, indicatorCode: 'MR-01', locale: 'en', state: 'submitted' },
  })
  await sendAll(days(9))
  expect(mails.list(contributor.email)).toHaveLength(1)
})

it('survives a mail server that is away for hours', async () => {
  const reviewer = await takesPart('reviewer')
  await told(reviewer, invitation())
  await stopServer()
  for (const later of [0, 1, 3, 7, 15]) await sendAll(minutes(later + 0.1))
  const waiting = await noticeOf(reviewer)
  expect(waiting).toMatchObject({ attempts: 5, sentAt: null, failedAt: null, lastError: expect.stringContaining('ECONNREFUSED') as string })
  await startServer()
  await sendAll(minutes(16)) // not yet: each pause is twice the last
  expect(mails.list(reviewer.email)).toEqual([])
  await sendAll(minutes(32))
  expect(mails.list(reviewer.email)).toHaveLength(1)
})

it('a server that dies while sending leaves the whole digest to the next attempt; two servers send one', async () => {
  const reviewer = await takesPart('reviewer')
  await answersAre('submitted', 'MR-01', 'MR-02')
  await told(reviewer, submitted('MR-01'), submitted('MR-02'))
  const tomorrow = days(1)
  expect(await claimNext(tomorrow, tomorrow)).toHaveLength(2) // and dies
  expect(await sendNext(tomorrow)).toBe(false)
  const later = new Date(tomorrow.getTime() + 2 * 60_000)
  await Promise.all([sendNext(later), sendNext(later)])
  const [mail, ...others] = mails.list(reviewer.email)
  expect(others).toEqual([])
  expect(mail?.text).toContain('2 answers were submitted.')
  expect(await owner.notice.count({ where: { recipientId: reviewer.id, sentAt: null } })).toBe(0)
})

it('an address that is refused for good fails at once, which an administrator sees and may have tried again', async () => {
  const reviewer = await takesPart('reviewer', { email: refused })
  await told(reviewer, invitation())
  await sendAll()
  expect(await noticeOf(reviewer)).toMatchObject({ attempts: 1, sentAt: null, failedAt: expect.any(Date) as Date, lastError: expect.stringContaining('550') as string })
  expect((await noticeOf(reviewer)).lastError).not.toContain(refused)
  const administrator = await givePerson(owner, { isAdministrator: true })
  const failed = (person: Person) => asPerson(person, (tx) => tx.$queryRaw<{ recipientId: string }[]>`SELECT "recipientId", "name", "notices" FROM app_failed_mail()`)
  expect(await failed(administrator)).toEqual([{ recipientId: reviewer.id, name: 'reviewer', notices: 1 }])
  expect(await failed(focalPoint)).toEqual([])
  await owner.user.update({ where: { id: reviewer.id }, data: { email: `new-${refused}` } })
  await asPerson(focalPoint, (tx) => tx.$queryRaw`SELECT app_try_mail_again(${reviewer.id}::uuid)`)
  expect(await sendNext()).toBe(false)
  await asPerson(administrator, (tx) => tx.$queryRaw`SELECT app_try_mail_again(${reviewer.id}::uuid)`)
  await sendAll()
  expect(mails.list(`new-${refused}`)).toHaveLength(1)
})

it('a notice that this version does not know waits, and does not hold up the digest it lies in', async () => {
  const reviewer = await takesPart('reviewer')
  await answersAre('submitted', 'MR-01')
  await told(reviewer, submitted('MR-01'))
  await owner.notice.create({ data: { recipientId: reviewer.id, assessmentId: given.assessment.id, kind: 'ofTheFuture', inDigest: true } })
  await sendAll(days(1))
  expect(mails.list(reviewer.email)).toHaveLength(1)
  expect(await owner.notice.findFirst({ where: { kind: 'ofTheFuture' } })).toMatchObject({ sentAt: null, failedAt: null, lastError: expect.any(String) as string })
})

it('the outbox reads states and parts, and no text', async () => {
  expect(await workerDb().answer.count()).toBe(0)
  expect(await workerDb().contribution.count()).toBe(0)
  expect(await workerDb().comment.count()).toBe(0)
  expect(readdirSync(folder).length).toBeGreaterThan(0)
})
