import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { takeOver } from './commands'
import { listFormInstitutions, listStandings } from './queries'

const owner = connectOwner()
const people = {} as Record<'focalPoint' | 'researcher' | 'contributor' | 'neighbour', Person>
let frameworkId: string
let assessmentId: string
let contributionId: string

beforeAll(async () => {
  frameworkId = await giveFramework(owner)
  for (const name of ['focalPoint', 'researcher', 'contributor', 'neighbour'] as const) people[name] = await givePerson(owner)
})
beforeEach(async () => {
  const { assessment, answer } = await giveAssessment(owner, people.focalPoint.id, frameworkId)
  assessmentId = assessment.id
  await owner.participant.create({ data: { assessmentId, personId: people.researcher.id, role: 'researcher' } })
  for (const [name, personId] of [['Ministry of Education', people.contributor.id], ['Ministry of Health', people.neighbour.id]] as const) {
    const institution = await owner.institution.create({ data: { assessmentId, name, locale: 'en' } })
    await owner.participant.create({ data: { assessmentId, personId, role: 'contributor', institutionId: institution.id } })
    const assignment = await owner.assignment.create({ data: { assessmentId, institutionId: institution.id } })
    await owner.assignmentIndicator.create({ data: { assignmentId: assignment.id, assessmentId, indicatorId: answer.indicatorId } })
    const { id } = await owner.contribution.create({
      data: { assessmentId, indicatorId: answer.indicatorId, indicatorCode: answer.indicatorCode, institutionId: institution.id, locale: 'en' },
    })
    if (name === 'Ministry of Education') contributionId = id
  }
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const entry = (version = 0) => ({ contributionId, version, presence: 'partly' as const, explanation: 'From the form.', reason: '' })
const taking = (person: Person, version = 0, name = 'Ministry of Education') =>
  asPerson(person, async (tx) => {
    const assessment = (await findAssessment(tx, assessmentId))!
    const institution = (await listFormInstitutions(tx, assessment)).find((each) => each.name === name)
    return institution ? takeOver(tx, assessment, institution, [entry(version)]) : 'no institution'
  })
const stored = () => owner.contribution.findUniqueOrThrow({ where: { id: contributionId } })

describe('taking a form over', () => {
  it('leaves a contributor’s own as a draft, each field with its revision', async () => {
    expect(await taking(people.contributor)).toEqual(['MR-01'])
    expect(await stored()).toMatchObject({ state: 'draft', presence: 'partly', explanation: 'From the form.', version: 2 })
    const revisions = await owner.revision.findMany({ where: { recordId: contributionId }, orderBy: { version: 'asc' } })
    expect(revisions.map(({ field, version }) => [field, version])).toEqual([['presence', 1], ['explanation', 2]])
  })

  it('tells the focal point of what an institution read back itself, by code and without a word of it', async () => {
    await taking(people.contributor)
    const told = await owner.notice.findMany({ where: { assessmentId, kind: 'formReadBack' } })
    const institution = await owner.institution.findFirstOrThrow({ where: { assessmentId, name: 'Ministry of Education' } })
    expect(told).toMatchObject([{ recipientId: people.focalPoint.id, inDigest: true, payload: { assessmentId, code: 'MR-01', institutionId: institution.id } }])
  })

  it('submits what the focal point enters for an institution', async () => {
    await taking(people.focalPoint)
    expect(await stored()).toMatchObject({ state: 'submitted', explanation: 'From the form.' })
  })

  it('stores nothing when the contribution changed after it was shown', async () => {
    await owner.contribution.update({ where: { id: contributionId }, data: { version: 1, explanation: 'Typed meanwhile.' } })
    await expect(taking(people.contributor)).rejects.toMatchObject({ code: 'conflict' })
    expect(await stored()).toMatchObject({ explanation: 'Typed meanwhile.', version: 1 })
  })

  it('never writes over what an institution has begun itself, even at its version', async () => {
    await owner.contribution.update({ where: { id: contributionId }, data: { version: 1, explanation: 'Begun.' } })
    await expect(taking(people.focalPoint, 1)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is for the focal point and the institution’s own people', async () => {
    expect(await taking(people.researcher)).toBe('no institution')
    expect(await taking(people.neighbour)).toBe('no institution')
    await expect(taking(people.neighbour, 0, 'Ministry of Health')).rejects.toMatchObject({ code: 'notFound' }) // with the id of another's
  })
})

it('a draft of an institution reaches the focal point neither in a form nor in its differences', async () => {
  await owner.contribution.update({ where: { id: contributionId }, data: { version: 1, presence: 'inPlace', explanation: 'canary', reason: 'canary' } })
  const standings = await asPerson(people.focalPoint, async (tx) => {
    const assessment = (await findAssessment(tx, assessmentId))!
    const institutions = await listFormInstitutions(tx, assessment)
    return Promise.all(institutions.map((institution) => listStandings(tx, assessment, institution)))
  })
  expect(JSON.stringify(standings)).not.toContain('canary')
  expect(standings.flat().find(({ id }) => id === contributionId)).toMatchObject({ closed: 'begun', presence: 'notAssessed' })
})
