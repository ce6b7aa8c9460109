import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@/lib/answers/history'
import { readAssessmentFile } from '@/lib/assessments/file/queries'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import { findWork } from '@/lib/contributions/dimension'
import { findWhoHasWhat } from '@/lib/contributions/who-has-what'
import { asPerson, type Person, type PersonTx } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { mayHear } from '@/lib/edits/audience'
import { findSavedRecord } from '@/lib/edits/queries'
import { readOverview } from '@/lib/process/overview'
import { findDrafting } from '@/lib/profiles/drafting'
import { findProfile } from '@/lib/profiles/queries'
import { readQueue } from '@/lib/review/queries'
import { searchAssessment } from '@/lib/search/queries'
import { openThread, replyTo } from '@/lib/threads/commands'
import { listMustFix, readDiscussions } from '@/lib/threads/queries'
import type { ThreadInView } from '@/lib/threads/schema'
import { connectOwner, giveAssessment, giveFramework, givePerson } from './harness/owner'

const canary = 'canary-9d41'
const leak = 'planted-leak-55ab'
const country: Role[] = ['focalPoint', 'researcher', 'contributor', 'clearingAuthority']

const owner = connectOwner()
const people = {} as Record<Role, Person>
let given: Awaited<ReturnType<typeof giveAssessment>>
let findingId: string

const within = <T>(person: Person, work: (tx: PersonTx, assessment: AssessmentInView) => Promise<T>) =>
  asPerson(person, async (tx) => work(tx, (await findAssessment(tx, given.assessment.id))!))
const say = (subject: { type: 'answer' | 'finding'; id: string }, audience: 'shared' | 'iom', text: string) =>
  within(people.reviewer, (tx, assessment) =>
    openThread(tx, assessment, { subject, audience, mustFix: false, selected: '', text, mentions: Object.values(people).map(({ id }) => id) }),
  )

beforeAll(async () => {
  for (const role of [...country, 'reviewer', 'editor'] as const) people[role] = await givePerson(owner)
  given = await giveAssessment(owner, people.focalPoint.id, await giveFramework(owner))
  const { id: assessmentId } = given.assessment
  const { id: institutionId } = await owner.institution.create({ data: { assessmentId, name: 'Ministry of Health', locale: 'en' } })
  for (const role of ['researcher', 'contributor', 'clearingAuthority', 'reviewer', 'editor'] as const)
    await owner.participant.create({ data: { assessmentId, personId: people[role].id, role, ...(role === 'contributor' && { institutionId }) } })
  await owner.answer.update({ where: { id: given.answer.id }, data: { presence: 'noInformation', explanation: 'Some rules.', state: 'submitted' } })
  const finding = { assessmentId, dimensionCode: 'MR', kind: 'potential', position: 1, text: 'A paragraph.', locale: 'en' } as const
  findingId = (await owner.finding.create({ data: finding })).id
  const { id: threadId } = await say({ type: 'answer', id: given.answer.id }, 'iom', canary)
  await within(people.editor, (tx, assessment) => replyTo(tx, assessment, { threadId, text: `${canary} too`, mentions: [people.focalPoint.id] }))
  await say({ type: 'finding', id: findingId }, 'iom', canary)
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

/** Everything that the application reads for a person, and everything that the database would give them of discussions. */
const everything = (person: Person) =>
  within(person, async (tx, assessment) => ({
    discussions: (await readDiscussions(tx, assessment, { answerIds: [given.answer.id], findingIds: [findingId] })).threads,
    mustFix: await listMustFix(tx, assessment),
    overview: await readOverview(tx, assessment.id, 'en'),
    work: await findWork(tx, assessment.id, 'rights', 'en'),
    whoHasWhat: await findWhoHasWhat(tx, assessment.id, 'en', { standing: undefined, institution: undefined }),
    search: await searchAssessment(tx, assessment.id, canary, 'en'),
    drafting: await findDrafting(tx, assessment.id, 'rights', 'en'),
    profile: await findProfile(tx, assessment.id),
    queue: await readQueue(tx),
    history: await listHistory(tx, assessment, given.answer.id).catch(() => null),
    record: await findSavedRecord(tx, { type: 'answer', id: given.answer.id }),
    file: await readAssessmentFile(tx, assessment.id),
    threads: await tx.thread.findMany(),
    comments: await tx.comment.findMany(),
    mentions: await tx.mention.findMany(),
    audit: await tx.auditEntry.findMany(),
  }))
const sweep = async (person: Person) => JSON.stringify(await everything(person), (_, value: unknown) => (value instanceof Map ? [...value] : typeof value === 'function' ? null : value))
const noticesFor = async ({ id }: Person) => JSON.stringify(await owner.notice.findMany({ where: { recipientId: id } }))

describe('a comment of IOM alone', () => {
  it.each(country)('reaches nothing that is read for a %s, and no mail of theirs', async (role) => {
    expect(await sweep(people[role])).not.toContain(canary)
    expect(await noticesFor(people[role])).toBe('[]')
  })

  it('is heard where it may be', async () => {
    expect(await sweep(people.editor)).toContain(canary)
    expect(await noticesFor(people.editor)).toContain('mentioned')
  })

  it('is in no file that leaves the assessment, whoever makes it', async () => {
    const files = await within(people.editor, async (tx, assessment) => [await findProfile(tx, assessment.id), await readAssessmentFile(tx, assessment.id)])
    expect(JSON.stringify(files)).not.toContain(canary)
  })

  it('is announced to no page: the news of an internal thread are never said', async () => {
    const heard: string[] = []
    const { subscribe, close } = await listenForNews((payload) => heard.push(payload))
    await subscribe
    await say({ type: 'answer', id: given.answer.id }, 'iom', canary)
    await say({ type: 'answer', id: given.answer.id }, 'shared', 'Please name the law.')
    await expect.poll(() => heard.length).toBe(1) // the shared one, and that one alone
    const news = JSON.parse(heard[0] ?? '{}') as Parameters<typeof mayHear>[2]
    expect(mayHear(people.focalPoint, { state: 'dataCollection', participation: { role: 'focalPoint' } }, news)).toBe(true)
    await close()
  })

  it('would be caught: one that was planted as shared is found by the same search', async () => {
    await say({ type: 'answer', id: given.answer.id }, 'shared', leak)
    expect(await sweep(people.focalPoint)).toContain(leak)
    expect(await noticesFor(people.focalPoint)).toContain('mentioned')
  })

  it('cannot be answered, settled or even found by its id', async () => {
    const [thread] = (await within(people.editor, async (tx, assessment) => (await readDiscussions(tx, assessment, { answerIds: [given.answer.id] })).threads)).filter(({ audience }: ThreadInView) => audience === 'iom')
    const replying = within(people.focalPoint, (tx, assessment) => replyTo(tx, assessment, { threadId: thread!.id, text: 'Hello?', mentions: [] }))
    const missing = within(people.focalPoint, (tx, assessment) => replyTo(tx, assessment, { threadId: randomUUID(), text: 'Hello?', mentions: [] }))
    await expect(replying).rejects.toMatchObject({ code: 'notFound' })
    await expect(missing).rejects.toMatchObject({ code: 'notFound' })
  })
})

async function listenForNews(onNews: (payload: string) => void) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(process.env.OWNER_DATABASE_URL ?? '', { max: 1 })
  const subscribe = sql.listen('saved', (payload) => {
    if ((JSON.parse(payload) as { assessmentId: string }).assessmentId === given.assessment.id) onNews(payload)
  })
  return { subscribe, close: () => sql.end() }
}
