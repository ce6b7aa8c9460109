import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { AssessmentState, Role } from '@/lib/db/generated/enums'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { moveAssessment } from './commands'
import { readOverview } from './overview'

const owner = connectOwner()
let frameworkId: string
let given: Awaited<ReturnType<typeof giveAssessment>>
let people: Record<'focalPoint' | 'reviewer' | 'contributor', Person>

beforeAll(async () => {
  frameworkId = await giveFramework(owner)
})
beforeEach(async () => {
  people = { focalPoint: await givePerson(owner), reviewer: await givePerson(owner), contributor: await givePerson(owner) }
  given = await giveAssessment(owner, people.focalPoint.id, frameworkId)
  const others: Role[] = ['reviewer', 'contributor']
  await owner.participant.createMany({ data: others.map((role) => ({ assessmentId: given.assessment.id, personId: people[role as 'reviewer'].id, role })) })
  await owner.answer.update({ where: { id: given.answer.id }, data: { presence: 'partly', explanation: 'Some rules.' } })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const move = (person: Person, to: AssessmentState, reason = '') =>
  asPerson(person, async (tx) => {
    const assessment = (await findAssessment(tx, given.assessment.id))!
    await moveAssessment(tx, assessment, { assessmentId: assessment.id, version: assessment.version, to, reason })
  })
const reasonFor = (person: Person) => asPerson(person, async (tx) => (await readOverview(tx, given.assessment.id, 'en'))?.returnReason)

it('keeps the reason of a return when the assessment moves on again', async () => {
  await move(people.focalPoint, 'drafting')
  await move(people.reviewer, 'dataCollection', 'The law of 2017 is missing.')
  await move(people.focalPoint, 'drafting')
  expect(await reasonFor(people.focalPoint)).toBeNull()
  const kept = await owner.revision.findMany({ where: { recordId: given.assessment.id } })
  expect(kept).toMatchObject([{ record: 'assessment', field: 'returnReason', value: 'The law of 2017 is missing.', personId: people.reviewer.id }])
})

it('shows the reason to those who write the answers, and to no contributor', async () => {
  await move(people.focalPoint, 'drafting')
  await move(people.reviewer, 'dataCollection', 'The law of 2017 is missing.')
  expect(await reasonFor(people.focalPoint)).toBe('The law of 2017 is missing.')
  expect(await reasonFor(people.contributor)).toBeNull()
  const told = await owner.notice.findMany({ where: { assessmentId: given.assessment.id, payload: { path: ['to'], equals: 'dataCollection' } } })
  const saysReason = (person: Person) => told.filter(({ recipientId }) => recipientId === person.id).map(({ payload }) => (payload as { back: boolean }).back)
  expect([saysReason(people.focalPoint), saysReason(people.contributor)]).toEqual([[true], [false]])
})

it('does not submit an answer that is emptied at the same moment', async () => {
  const { moving } = await owner.$transaction(async (tx) => {
    await tx.answer.update({ where: { id: given.answer.id }, data: { explanation: '', version: { increment: 1 } } })
    const moving = move(people.focalPoint, 'drafting').catch((error: unknown) => error)
    await expect.poll(async () => (await waiting()).length, { interval: 50 }).toBe(1)
    return { moving }
  })
  expect(await moving).toMatchObject({ name: 'ExpectedError', code: 'invalid' })
  expect(await owner.answer.findUniqueOrThrow({ where: { id: given.answer.id } })).toMatchObject({ state: 'draft' })
})

const waiting = () =>
  owner.$queryRaw<object[]>`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%"Answer"%'`
