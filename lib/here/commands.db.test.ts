import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { listen, listenForHere } from '@/lib/edits/listen'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { maySeeHere } from './audience'
import { sayGone, sayHere } from './commands'
import type { Doing, Here, OpenRecord } from './schema'

const owner = connectOwner()
const heard: Here[] = []
let leave: () => void
let round: Awaited<ReturnType<typeof giveAssessment>>
let focalPoint: Person, researcher: Person, reviewer: Person, contributor: Person, colleague: Person, otherContributor: Person, stranger: Person
let answer: OpenRecord, contribution: OpenRecord

beforeAll(async () => {
  focalPoint = await givePerson(owner)
  round = await giveAssessment(owner, focalPoint.id, await giveFramework(owner))
  const { assessment } = round
  const institution = (name: string) => owner.institution.create({ data: { assessmentId: assessment.id, name, locale: 'en' } })
  const [education, justice] = [await institution('Ministry of Education'), await institution('Ministry of Justice')]
  const give = async (role: Role, institutionId?: string) => {
    const person = await givePerson(owner)
    await owner.participant.create({ data: { assessmentId: assessment.id, personId: person.id, role, institutionId: institutionId ?? null } })
    return person
  }
  researcher = await give('researcher')
  reviewer = await give('reviewer')
  contributor = await give('contributor', education.id)
  colleague = await give('contributor', education.id)
  otherContributor = await give('contributor', justice.id)
  stranger = await givePerson(owner)
  const { indicatorId, indicatorCode } = round.answer
  const { id } = await owner.contribution.create({ data: { assessmentId: assessment.id, indicatorId, indicatorCode, institutionId: education.id, locale: 'en' } })
  await owner.assignment.create({ data: { assessmentId: assessment.id, institutionId: education.id, indicators: { create: { indicatorId } } } })
  answer = { type: 'answer', id: round.answer.id }
  contribution = { type: 'contribution', id }
  leave = await listen({ onNews: () => undefined, onHere: (here) => heard.push(here), onGap: () => undefined, onStop: () => undefined })
})
afterAll(async () => {
  leave()
  await disconnect()
  await owner.$disconnect()
})

const beat = (person: Person, record: OpenRecord, doing: Doing = 'looking', id: string = randomUUID()) =>
  asPerson(person, (tx) => sayHere(tx, { id, record, doing }))
const seenBy = async (person: Person, record: OpenRecord) => {
  const assessment = await beat(person, record)
  return (await listenForHere()).at(record, Date.now()).filter((here) => maySeeHere(person, assessment, here)).map(({ personId }) => personId)
}

it('every process hears at commit who has an answer open, and that they left; the other who writes it sees them', async () => {
  const id = randomUUID()
  await beat(focalPoint, answer, 'writing', id)
  await expect.poll(() => heard.at(-1)).toMatchObject({ personId: focalPoint.id, name: 'A person', role: 'focalPoint', answer: { state: 'draft' }, doing: 'writing' })
  expect(await seenBy(researcher, answer)).toEqual([focalPoint.id])
  await asPerson(focalPoint, (tx) => sayGone(tx, { id, record: answer, doing: 'gone' }))
  await expect.poll(() => heard.at(-1)).toMatchObject({ personId: focalPoint.id, assessmentId: round.assessment.id, doing: 'gone' })
  expect(await seenBy(researcher, answer)).toEqual([])
})

it('nobody shows themselves where they may not read: a draft to IOM, a contribution to others, anything to strangers', async () => {
  const refused = [
    [reviewer, answer],
    [contributor, answer],
    [otherContributor, contribution],
    [focalPoint, contribution],
    [stranger, answer],
    [stranger, contribution],
    [focalPoint, { type: 'answer', id: randomUUID() }],
  ] as const
  for (const [person, record] of refused) await expect(beat(person, record)).rejects.toMatchObject({ code: 'notFound' })
})

it('of a contribution its own people see each other, while the indicator is handed to them', async () => {
  await beat(contributor, contribution, 'writing')
  await expect.poll(() => heard.at(-1)).toMatchObject({ personId: contributor.id, institution: { name: 'Ministry of Education' }, contribution: { state: 'draft' } })
  expect(await seenBy(colleague, contribution)).toEqual([contributor.id])
  await owner.assignmentIndicator.deleteMany({ where: { assessmentId: round.assessment.id } })
  await expect(beat(contributor, contribution)).rejects.toMatchObject({ code: 'notFound' })
})
