import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person, type PersonTx } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { listChanges } from '@/lib/edits/changes'
import { saveEdit } from '@/lib/edits/commands'
import { handOver, takeBack } from '@/lib/people/handing'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { judgeContribution, submitContribution, submitReady, takeBackContribution } from './commands'
import { listContributionHistory } from './history'
import { listContributions, listHandouts } from './queries'
import { copyCitations } from './taking-over'

const owner = connectOwner()
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

type Assessment = NonNullable<Awaited<ReturnType<typeof findAssessment>>>
let assessmentId: string
let people: Record<'focalPoint' | 'researcher' | 'reviewer' | 'education' | 'justice', Person>
let institutions: Record<'education' | 'justice', string>

const take = async (role: Role, institutionId: string | null = null) => {
  const person = await givePerson(owner)
  await owner.participant.create({ data: { assessmentId, personId: person.id, role, institutionId } })
  return person
}
const name = async (institution: string) => (await owner.institution.create({ data: { assessmentId, name: institution, locale: 'en' } })).id

beforeEach(async () => {
  const focalPoint = await givePerson(owner)
  assessmentId = (await giveAssessment(owner, focalPoint.id, await giveFramework(owner, 3))).assessment.id
  institutions = { education: await name('Ministry of Education'), justice: await name('Ministry of Justice') }
  people = {
    focalPoint,
    researcher: await take('researcher'),
    reviewer: await take('reviewer'),
    education: await take('contributor', institutions.education),
    justice: await take('contributor', institutions.justice),
  }
})

const as = <T>(person: Person, work: (tx: PersonTx, assessment: Assessment) => Promise<T>) =>
  asPerson(person, async (tx) => work(tx, (await findAssessment(tx, assessmentId))!))
const hand = (institutionId: string, indicatorCodes: string[], dueOn = '') =>
  as(people.focalPoint, (tx, assessment) =>
    handOver(tx, assessment, { assessmentId, institutionId, indicatorCodes, dueOn, newInstitution: '', name: '', email: '', locale: 'en' }),
  )
const read = (person: Person) => as(person, (tx, assessment) => listContributions(tx, assessment, ['MR-01', 'MR-02', 'MR-03']))
const own = async (person: Person, code = 'MR-01') => (await read(person)).find((each) => each.code === code)!
const write = async (person: Person, texts: Record<string, string>, code = 'MR-01') => {
  const { id } = await own(person, code)
  for (const [field, value] of Object.entries(texts)) {
    const { version: baseVersion } = await own(person, code)
    await asPerson(person, (tx) => saveEdit(tx, { version: 1, editId: randomUUID(), record: { type: 'contribution', id }, field, baseVersion, value }))
  }
}
const act = async (person: Person, command: typeof submitContribution) => {
  const { id: contributionId, version } = await own(person)
  return as(person, (tx, assessment) => command(tx, assessment, { contributionId, version }))
}
const contribute = async (person: Person, explanation: string, presence = 'partly') => {
  await write(person, { presence, explanation })
  await act(person, submitContribution)
}
const refused = (code: string) => expect.objectContaining({ name: 'ExpectedError', code }) as Error

it('hands an indicator once, however often, and moves it to the newest due date', async () => {
  await hand(institutions.education, ['MR-01', 'MR-02'], '2026-11-27')
  await hand(institutions.education, ['MR-01', 'MR-02'], '2026-11-27')
  await Promise.all([hand(institutions.education, ['MR-02', 'MR-03'], '2026-12-01'), hand(institutions.education, ['MR-02', 'MR-03'], '2026-12-01')])
  const handouts = await as(people.focalPoint, listHandouts)
  expect(handouts.map(({ code, dueOn }) => `${code} ${dueOn}`)).toEqual(['MR-01 2026-11-27', 'MR-02 2026-12-01', 'MR-03 2026-12-01'])
  expect(await owner.assignmentIndicator.count({ where: { assessmentId } })).toBe(3)
  expect(await owner.contribution.count({ where: { assessmentId } })).toBe(3)
  expect(await owner.notice.count({ where: { recipientId: people.education.id, kind: 'handedOver' } })).toBe(2)
})

it('keeps what was written when indicators are taken back, and gives it back with them', async () => {
  await hand(institutions.education, ['MR-01', 'MR-02'])
  await write(people.education, { explanation: 'Schools are open to all.' })
  const { id: assignmentId } = await owner.assignment.findFirstOrThrow({ where: { assessmentId } })
  await asPerson(people.focalPoint, (tx) => takeBack(tx, assessmentId, { assessmentId, assignmentId, indicatorCodes: ['MR-01'] }))
  expect((await read(people.education)).map(({ code }) => code)).toEqual(['MR-02'])
  await hand(institutions.education, ['MR-01'])
  expect(await own(people.education)).toMatchObject({ explanation: 'Schools are open to all.' })
})

it('names an institution, invites its first person and hands indicators in one act', async () => {
  await as(people.focalPoint, (tx, assessment) =>
    handOver(tx, assessment, { assessmentId, institutionId: 'new', newInstitution: 'Ministry of Health', name: 'Adviser', email: 'adviser@example.org', locale: 'pt', indicatorCodes: ['MR-01'], dueOn: '' }),
  )
  const adviser = await owner.user.findUniqueOrThrow({ where: { email: 'adviser@example.org' } })
  const part = await owner.participant.findFirstOrThrow({ where: { assessmentId, personId: adviser.id }, select: { role: true, institution: { select: { name: true } } } })
  expect({ ...part, locale: adviser.locale }).toEqual({ role: 'contributor', institution: { name: 'Ministry of Health' }, locale: 'pt' })
})

it('shows a contribution to its institution alone until it is submitted, and to IOM only once it was opened', async () => {
  await hand(institutions.education, ['MR-01'])
  await hand(institutions.justice, ['MR-01'])
  await write(people.education, { presence: 'partly', explanation: 'canary of education' })
  const seenBy = async (who: keyof typeof people) => JSON.stringify(await read(people[who])).includes('canary of education')
  const all = async () => Object.fromEntries(await Promise.all((Object.keys(people) as (keyof typeof people)[]).map(async (who) => [who, await seenBy(who)] as const)))
  const noOne = { focalPoint: false, researcher: false, reviewer: false, education: true, justice: false }
  expect(await all()).toEqual(noOne)
  await act(people.education, submitContribution)
  expect(await all()).toEqual({ ...noOne, focalPoint: true, researcher: true })
  await owner.answer.updateMany({ where: { assessmentId, indicatorCode: 'MR-01' }, data: { openedToIom: true } })
  expect(await all()).toEqual({ ...noOne, focalPoint: true, researcher: true, reviewer: true })
})

it('tells a contributor who has what of their own institution only, and IOM nothing of how far it has come', async () => {
  await hand(institutions.education, ['MR-01'])
  await hand(institutions.justice, ['MR-01'])
  await contribute(people.education, 'Open to all.')
  const told = async (person: Person) => (await as(person, listHandouts)).map(({ institution, state }) => `${institution.name}: ${state}`)
  expect(await told(people.focalPoint)).toEqual(['Ministry of Education: submitted', 'Ministry of Justice: draft'])
  expect(await told(people.justice)).toEqual(['Ministry of Justice: draft'])
  expect(await told(people.reviewer)).toEqual(['Ministry of Education: null', 'Ministry of Justice: null'])
})

it('submits what is complete, once, and tells the focal point', async () => {
  await hand(institutions.education, ['MR-01', 'MR-02'])
  await expect(act(people.education, submitContribution)).rejects.toEqual(refused('invalid'))
  await write(people.education, { presence: 'noInformation' })
  const submit = () => as(people.education, submitReady)
  const codes = await Promise.all([submit(), submit()])
  expect(codes.flat()).toEqual(['MR-01'])
  expect(await owner.notice.count({ where: { recipientId: people.focalPoint.id, kind: 'contributionSubmitted' } })).toBe(1)
})

it('records what became of a contribution, tells its institution, and keeps earlier reasons', async () => {
  await hand(institutions.education, ['MR-01'])
  await contribute(people.education, 'Open to all.')
  const judge = async (outcome: 'partlyTaken' | 'notTaken', reason: string, person = people.focalPoint) => {
    const { id: contributionId, version } = await own(people.education)
    await as(person, (tx, assessment) => judgeContribution(tx, assessment, { contributionId, version, outcome, reason }))
  }
  await expect(judge('notTaken', 'No.', people.researcher)).rejects.toEqual(refused('notFound'))
  await judge('partlyTaken', 'The second sentence is about health.')
  await judge('notTaken', 'It is about health.')
  expect(await own(people.education)).toMatchObject({ outcome: 'notTaken', outcomeReason: 'It is about health.' })
  const kept = await owner.revision.findMany({ where: { assessmentId, field: 'outcomeReason' }, orderBy: { version: 'asc' }, select: { value: true } })
  expect(kept.map(({ value }) => value)).toEqual(['The second sentence is about health.', 'It is about health.'])
  expect(await owner.notice.count({ where: { recipientId: people.education.id, kind: 'contributionJudged' } })).toBe(2)
  await expect(act(people.education, takeBackContribution)).rejects.toEqual(refused('wrongState'))
})

it('copies citations to the answer once, and the history shows their article and words under the name of who copied', async () => {
  await hand(institutions.education, ['MR-01'])
  await write(people.education, { presence: 'inPlace', explanation: 'The law names it. [@1]' })
  const { id: contributionId } = await own(people.education)
  const { territoryId } = await owner.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
  const source = await owner.source.create({ data: { territoryId, kind: 'law', title: 'Education Act', locale: 'en' } })
  await owner.citation.create({ data: { assessmentId, sourceId: source.id, contributionId, marker: '1', position: 1, locator: 'Article 4', quote: 'Every child' } })
  await act(people.education, submitContribution)
  const answer = await owner.answer.findFirstOrThrow({ where: { assessmentId, indicatorCode: 'MR-01' } })

  const copy = () => as(people.focalPoint, (tx, assessment) => copyCitations(tx, assessment, { answerId: answer.id, contributionId }))
  expect(await copy()).toEqual({ 1: '1' })
  expect(await copy()).toEqual({ 1: '1' })
  const copied = await owner.citation.findMany({ where: { answerId: answer.id } })
  expect(copied).toMatchObject([{ locator: 'Article 4', quote: 'Every child', version: 2 }])
  const changes = await as(people.focalPoint, (tx) => listChanges(tx, assessmentId, { type: 'answer', id: answer.id }))
  const told = { record: 'citation', recordId: copied[0]?.id, personId: people.focalPoint.id, before: '' }
  expect(changes).toMatchObject([{ ...told, field: 'locator', value: 'Article 4' }, { ...told, field: 'quote', value: 'Every child' }])
})

it('takes a contribution back while nothing is recorded about it', async () => {
  await hand(institutions.education, ['MR-01'])
  await contribute(people.education, 'Open to all.')
  await act(people.education, takeBackContribution)
  expect(await read(people.focalPoint)).toEqual([])
  expect(await own(people.education)).toMatchObject({ state: 'draft', explanation: 'Open to all.' })
})

it('shows its history whole to the institution, from submission to submission to the focal point, and to nobody else', async () => {
  await hand(institutions.education, ['MR-01'])
  await contribute(people.education, 'First words.')
  await act(people.education, takeBackContribution)
  await write(people.education, { explanation: 'Second thoughts.' })
  const { id } = await own(people.education)
  const history = (person: Person) => as(person, (tx, assessment) => listContributionHistory(tx, assessment, id))
  const told = (entries: Awaited<ReturnType<typeof history>>) =>
    entries.flatMap((entry) => (entry.kind === 'deed' ? [entry.deed.action] : entry.sitting.changes.map(({ value }) => value)))
  expect(told(await history(people.education))).toEqual(['Second thoughts.', 'contribution:takeBack', 'contribution:submit', 'partly', 'First words.'])
  await expect(history(people.focalPoint)).rejects.toEqual(refused('notFound')) // it is being written again
  await act(people.education, submitContribution)
  expect(told(await history(people.focalPoint)).toSorted()).toEqual(['First words.', 'Second thoughts.', 'contribution:submit', 'contribution:submit', 'contribution:takeBack', 'partly'])
  for (const person of [people.justice, people.reviewer]) await expect(history(person)).rejects.toEqual(refused('notFound'))
})
