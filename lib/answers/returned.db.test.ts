import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person, type PersonTx } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { AssessmentInView } from '@/lib/assessments/queries'
import { saveEdit } from '@/lib/edits/commands'
import { findSavedRecord } from '@/lib/edits/queries'
import { citeSource } from '@/lib/sources/citing'
import { listRegister, listUses } from '@/lib/sources/queries'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { submitAnswer, takeBackAnswer } from './commands'
import { listHistory } from './history'
import { listAnswers, listStandings } from './queries'

const canary = 'canary-7f3a'
const owner = connectOwner()
let focalPoint: Person
let reviewer: Person
let given: Awaited<ReturnType<typeof giveAssessment>>
let citationId: string

const inView = <T>(person: Person, work: (tx: PersonTx, assessment: AssessmentInView) => Promise<T>) =>
  asPerson(person, async (tx) => work(tx, (await findAssessment(tx, given.assessment.id))!))
const save = (record: { type: 'answer' | 'citation'; id: string }, field: string, value: string, baseVersion: number) =>
  asPerson(focalPoint, (tx) => saveEdit(tx, { version: 1, editId: randomUUID(), record, field, baseVersion, value }))
const version = async () => (await owner.answer.findUniqueOrThrow({ where: { id: given.answer.id } })).version

beforeEach(async () => {
  focalPoint = await givePerson(owner)
  reviewer = await givePerson(owner)
  given = await giveAssessment(owner, focalPoint.id, await giveFramework(owner))
  await owner.participant.create({ data: { assessmentId: given.assessment.id, personId: reviewer.id, role: 'reviewer' } })
  await owner.answer.update({ where: { id: given.answer.id }, data: { presence: 'partly' } })
  const citation = await inView(focalPoint, (tx, assessment) => citeSource(tx, assessment, { owner: { type: 'answer', id: given.answer.id }, sourceId: given.source.id, citationId: randomUUID() }))
  citationId = citation.id
  await save({ type: 'answer', id: given.answer.id }, 'explanation', 'As it was submitted.', 0)
  await save({ type: 'citation', id: citationId }, 'locator', 'Article 5', 0)
  await inView(focalPoint, async (tx, assessment) => submitAnswer(tx, assessment, { answerId: given.answer.id, version: 1 }))
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

/** Returned by IOM and being written anew: in text, passage and choice. */
async function returnAndRewrite() {
  await owner.answer.update({ where: { id: given.answer.id }, data: { state: 'returned', version: { increment: 1 } } })
  await owner.auditEntry.create({ data: { assessmentId: given.assessment.id, action: 'answer:return', details: { answerId: given.answer.id } } })
  await save({ type: 'answer', id: given.answer.id }, 'explanation', canary, await version())
  await save({ type: 'answer', id: given.answer.id }, 'presence', 'inPlace', await version())
  await save({ type: 'citation', id: citationId }, 'quote', canary, 1)
}

/** Everything a person reads of the answer, by every way there is. */
const readings = (person: Person) =>
  inView(person, async (tx, assessment) => ({
    answers: await listAnswers(tx, assessment, ['MR-01']),
    standings: await listStandings(tx, assessment),
    register: await listRegister(tx, assessment, {}),
    uses: await listUses(tx, assessment, [given.source.id]),
    record: await findSavedRecord(tx, { type: 'answer', id: given.answer.id }),
    citation: await findSavedRecord(tx, { type: 'citation', id: citationId }),
    history: await listHistory(tx, assessment, given.answer.id),
  }))

describe('an answer that was returned', () => {
  it('is read by IOM’s people as it was submitted, with its passages', async () => {
    await returnAndRewrite()
    const { answers } = await readings(reviewer)
    expect(answers).toMatchObject([{ state: 'returned', presence: 'partly', explanation: 'As it was submitted.', version: await version() }])
    expect(answers[0]?.citations).toMatchObject([{ id: citationId, locator: 'Article 5', quote: '', source: { id: given.source.id } }])
  })

  it('reaches IOM nowhere while it is written anew', async () => {
    await returnAndRewrite()
    expect(JSON.stringify(await readings(reviewer))).not.toContain(canary)
    expect((await readings(reviewer)).standings).not.toMatchObject([{ presence: 'inPlace' }])
    expect(JSON.stringify(await readings(focalPoint))).toContain(canary) // the canary can be heard where it may be
  })

  it('is read in its new words once it is submitted again', async () => {
    await returnAndRewrite()
    await inView(focalPoint, async (tx, assessment) => submitAnswer(tx, assessment, { answerId: given.answer.id, version: await version() }))
    expect((await readings(reviewer)).answers).toMatchObject([{ state: 'submitted', explanation: canary, citations: [{ quote: canary }] }])
    const kept = await owner.submission.findMany({ where: { answerId: given.answer.id }, orderBy: { version: 'asc' } })
    expect(kept.map(({ explanation }) => explanation)).toEqual(['As it was submitted.', canary])
  })

  it('is nobody’s of IOM once the submission is taken back', async () => {
    await inView(focalPoint, async (tx, assessment) => takeBackAnswer(tx, assessment, { answerId: given.answer.id, version: await version() }))
    expect(await inView(reviewer, (tx, assessment) => listAnswers(tx, assessment, ['MR-01']))).toEqual([])
  })
})

it('a submission is told to IOM’s people, as a code and never a text', async () => {
  const told = await owner.notice.findMany({ where: { assessmentId: given.assessment.id }, select: { recipientId: true, kind: true, payload: true, inDigest: true } })
  expect(told).toEqual([{ recipientId: reviewer.id, kind: 'answerSubmitted', payload: { assessmentId: given.assessment.id, code: 'MR-01' }, inDigest: true }])
})
