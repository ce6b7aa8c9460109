import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { submitAnswer, takeBackAnswer } from '@/lib/answers/commands'
import { listAnswers } from '@/lib/answers/queries'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person, type PersonTx } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { saveEdit } from '@/lib/edits/commands'
import { openThread, replyTo, turnThread } from '@/lib/threads/commands'
import { readDiscussions } from '@/lib/threads/queries'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { acceptAnswer, recordVisit, returnAnswer } from './commands'
import { findReview, readQueue } from './queries'
import { answerReturn } from './schema'

const owner = connectOwner()
let given: Awaited<ReturnType<typeof giveAssessment>>
let people: Record<'focalPoint' | 'reviewer' | 'editor' | 'researcher', Person>

const within = <T>(person: Person, work: (tx: PersonTx, assessment: AssessmentInView) => Promise<T>) =>
  asPerson(person, async (tx) => work(tx, (await findAssessment(tx, given.assessment.id))!))
const answer = () => owner.answer.findUniqueOrThrow({ where: { id: given.answer.id } })
const act = async () => ({ answerId: given.answer.id, version: (await answer()).version })
const write = async (value: string) => {
  const { version } = await act()
  const record = { type: 'answer' as const, id: given.answer.id }
  await asPerson(people.focalPoint, (tx) => saveEdit(tx, { version: 1, editId: randomUUID(), record, field: 'explanation', baseVersion: version, value }))
}
const submit = async () => {
  const now = await act()
  await within(people.focalPoint, (tx, assessment) => submitAnswer(tx, assessment, now))
}
const returning = async (reason = 'Name the article.') => {
  const now = await act()
  await within(people.reviewer, (tx, assessment) => returnAnswer(tx, assessment, { ...now, ground: 'sourceMissing', reason, mustFix: true }))
}
const reviewBy = (person: Person) => asPerson(person, (tx) => findReview(tx, given.assessment.id, 'MR-01', 'en'))
const queueOf = async (person: Person) => (await asPerson(person, (tx) => readQueue(tx))).items.map(({ name, whats }) => [name, ...whats])
const threadsFor = (person: Person) => within(person, async (tx, assessment) => (await readDiscussions(tx, assessment, { answerIds: [given.answer.id] })).threads)
const look = async (person: Person) => {
  const review = (await reviewBy(person))!
  await within(person, (tx, assessment) => recordVisit(tx, assessment, { answerId: given.answer.id, version: review.submissions[0]!.version, at: review.readAt }))
}

beforeEach(async () => {
  people = { focalPoint: await givePerson(owner), reviewer: await givePerson(owner), editor: await givePerson(owner), researcher: await givePerson(owner) }
  given = await giveAssessment(owner, people.focalPoint.id, await giveFramework(owner))
  for (const role of ['reviewer', 'editor', 'researcher'] as const)
    await owner.participant.create({ data: { assessmentId: given.assessment.id, personId: people[role].id, role } })
  await owner.answer.update({ where: { id: given.answer.id }, data: { presence: 'partly' } })
  await write('Entitled to benefits.')
  await submit()
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

it('tells the people of the assessment when a reviewer last looked', async () => {
  const lookedAt = async () => (await owner.participant.findFirstOrThrow({ where: { assessmentId: given.assessment.id, personId: people.reviewer.id } })).lookedAt
  expect(await lookedAt()).toBeNull()
  await look(people.reviewer)
  expect(Math.abs(Date.now() - (await lookedAt())!.getTime())).toBeLessThan(60_000)
})

describe('a return', () => {
  it('opens the answer for its writers again, says why beside it and in the mail, and keeps the words out of the mail', async () => {
    await returning()
    expect(await answer()).toMatchObject({ state: 'returned', returnGround: 'sourceMissing' })
    expect(await threadsFor(people.focalPoint)).toMatchObject([
      { state: 'open', mustFix: true, ofReturn: true, quote: 'Entitled to benefits.', comments: [{ text: 'Name the article.', isIom: true }], may: { write: true, settle: false } },
    ])
    const told = await owner.notice.findMany({ where: { kind: 'answerReturned' }, orderBy: { createdAt: 'asc' } })
    const mine = told.filter(({ assessmentId }) => assessmentId === given.assessment.id)
    expect(mine.map(({ recipientId }) => recipientId).sort()).toEqual([people.focalPoint.id, people.researcher.id].sort())
    expect(mine[0]?.payload).toEqual({ assessmentId: given.assessment.id, code: 'MR-01', ground: 'sourceMissing' })
  })

  it('is answered by submitting again, and settled by accepting', async () => {
    await returning()
    await write('Entitled to social protection.')
    await submit()
    expect(await threadsFor(people.reviewer)).toMatchObject([{ state: 'answered', comments: [{}, { text: '', state: 'answered', isIom: false }] }])
    const now = await act()
    await within(people.reviewer, (tx, assessment) => acceptAnswer(tx, assessment, now))
    expect(await answer()).toMatchObject({ state: 'accepted', returnGround: null })
    expect(await threadsFor(people.focalPoint)).toMatchObject([{ state: 'resolved' }])
  })

  it('may propose a wording, which stays in the thread and out of the mail, and is taken over as any text is saved', async () => {
    const now = await act()
    const wording = 'Entitled to social protection from the day they apply.'
    await within(people.reviewer, (tx, assessment) => returnAnswer(tx, assessment, { ...now, ground: 'wordingProposed', reason: '', wording, mustFix: false }))
    expect(await threadsFor(people.focalPoint)).toMatchObject([{ audience: 'shared', ofReturn: true, comments: [{ text: '', wording, isIom: true }] }])
    const told = await owner.notice.findMany({ where: { kind: 'answerReturned', assessmentId: given.assessment.id } })
    expect(JSON.stringify(told.map(({ payload }) => payload))).not.toContain('social protection')
    expect((await answer()).explanation).toBe('Entitled to benefits.') // proposed, and not written
    await write(wording)
    const texts = await owner.revision.findMany({ where: { recordId: given.answer.id, field: 'explanation' }, orderBy: { version: 'asc' } })
    expect(texts.at(-1)).toMatchObject({ value: wording, personId: people.focalPoint.id })
    await submit()
    expect(await threadsFor(people.reviewer)).toMatchObject([{ state: 'answered', comments: [{ wording }, { wording: '' }] }])
  })

  it('says why in words of its own, unless it proposes a wording', () => {
    const input = { assessmentId: given.assessment.id, answerId: given.answer.id, version: 1, ground: 'unclear', reason: ' ', mustFix: true }
    expect(answerReturn.safeParse(input).success).toBe(false)
    expect(answerReturn.safeParse({ ...input, ground: 'wordingProposed' }).success).toBe(false)
    expect(answerReturn.safeParse({ ...input, ground: 'wordingProposed', wording: 'Another text.' }).success).toBe(true)
  })

  it('may come after acceptance, and not while the answer is a draft', async () => {
    const now = await act()
    await within(people.reviewer, (tx, assessment) => acceptAnswer(tx, assessment, now))
    await returning()
    expect(await answer()).toMatchObject({ state: 'returned' })
    await submit()
    const submitted = await act()
    await within(people.focalPoint, (tx, assessment) => takeBackAnswer(tx, assessment, submitted))
    await expect(returning()).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is refused when the answer was decided meanwhile, and to those who do not review', async () => {
    const stale = await act()
    await within(people.editor, (tx, assessment) => acceptAnswer(tx, assessment, stale))
    await expect(within(people.reviewer, (tx, assessment) => acceptAnswer(tx, assessment, stale))).rejects.toMatchObject({ code: 'conflict' })
    await expect(within(people.focalPoint, (tx, assessment) => acceptAnswer(tx, assessment, stale))).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('what is new for a reviewer', () => {
  it('is a submission, until they look at it; then it waits for a decision', async () => {
    expect(await queueOf(people.reviewer)).toEqual([['MR-01', 'submitted']])
    await look(people.reviewer)
    expect(await queueOf(people.reviewer)).toEqual([['MR-01', 'undecided']])
    expect(await queueOf(people.editor)).toEqual([['MR-01', 'submitted']]) // everybody looks for themselves
    expect(await queueOf(people.focalPoint)).toEqual([])
  })

  it('is a later submission and the words of the country, compared with what they saw', async () => {
    await look(people.reviewer)
    await returning()
    expect(await queueOf(people.reviewer)).toEqual([['MR-01', 'returned']])
    const [thread] = await threadsFor(people.focalPoint)
    await within(people.focalPoint, (tx, assessment) => replyTo(tx, assessment, { threadId: thread!.id, text: 'Done.', mentions: [] }))
    await write('Entitled to social protection.')
    await submit()
    expect(await queueOf(people.reviewer)).toEqual([['MR-01', 'comment', 'submittedAgain']])
    const review = (await reviewBy(people.reviewer))!
    const seen = review.submissions.find(({ version }) => version <= review.since!.version)
    expect([seen?.explanation, review.submissions[0]?.explanation]).toEqual(['Entitled to benefits.', 'Entitled to social protection.'])
    await look(people.reviewer)
    expect((await reviewBy(people.reviewer))?.since).toEqual(review.since) // the page says the same while they work on it
  })

  it('is a mention, also by a colleague within IOM', async () => {
    await look(people.reviewer)
    await within(people.editor, (tx, assessment) =>
      openThread(tx, assessment, { subject: { type: 'answer', id: given.answer.id }, audience: 'iom', mustFix: false, selected: '', text: 'See 1.3.2.', mentions: [people.reviewer.id, people.focalPoint.id] }),
    )
    expect(await queueOf(people.reviewer)).toEqual([['MR-01', 'undecided', 'mention']])
    const told = await owner.notice.findMany({ where: { assessmentId: given.assessment.id, kind: 'mentioned' } })
    expect(told.map(({ recipientId }) => recipientId)).toEqual([people.reviewer.id]) // and never the country
  })
})

describe('a thread', () => {
  const subject = () => ({ type: 'answer' as const, id: given.answer.id })
  const opened = (person: Person, some: object = {}) =>
    within(person, (tx, assessment) => openThread(tx, assessment, { subject: subject(), audience: 'shared', mustFix: false, selected: 'benefits', text: 'Which?', mentions: [], ...some }))

  it('keeps the words it was about when the text changes', async () => {
    await opened(people.reviewer)
    await returning()
    await write('Entitled to social protection.')
    expect((await threadsFor(people.focalPoint))[0]).toMatchObject({ quote: 'benefits', state: 'open' })
  })

  it('is settled by the side that asked, and opened again by either', async () => {
    const { id } = await opened(people.reviewer)
    const turn = (person: Person, deed: 'settle' | 'reopen') => within(person, (tx, assessment) => turnThread(tx, assessment, id, deed))
    await expect(turn(people.focalPoint, 'settle')).rejects.toMatchObject({ code: 'notFound' })
    await turn(people.editor, 'settle')
    await expect(turn(people.editor, 'settle')).rejects.toMatchObject({ code: 'conflict' })
    await turn(people.focalPoint, 'reopen')
    expect(await threadsFor(people.reviewer)).toMatchObject([{ state: 'reopened' }])
  })

  it('of the country is never for IOM alone, and says nothing of what must be settled', async () => {
    await expect(opened(people.focalPoint, { audience: 'iom' })).rejects.toMatchObject({ code: 'notFound' })
    await expect(opened(people.focalPoint, { mustFix: true })).rejects.toMatchObject({ code: 'notFound' })
    await opened(people.focalPoint)
    expect(await threadsFor(people.reviewer)).toMatchObject([{ createdByIom: false, may: { settle: false } }])
  })

  it('on an answer that was taken back is not IOM’s to read', async () => {
    await opened(people.focalPoint)
    const now = await act()
    await within(people.focalPoint, (tx, assessment) => takeBackAnswer(tx, assessment, now))
    expect(await threadsFor(people.reviewer)).toEqual([])
    expect(await within(people.reviewer, (tx, assessment) => listAnswers(tx, assessment, ['MR-01']))).toEqual([])
    expect(await queueOf(people.reviewer)).toEqual([])
  })
})
