import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { searchAssessment } from './queries'

const owner = connectOwner()
const people = {} as Record<'focalPoint' | 'reviewer' | 'contributor' | 'clearingAuthority' | 'elsewhere', Person>
let assessmentId: string

beforeAll(async () => {
  const frameworkId = await giveFramework(owner)
  for (const name of ['focalPoint', 'reviewer', 'contributor', 'clearingAuthority', 'elsewhere'] as const) people[name] = await givePerson(owner)
  await giveAssessment(owner, people.elsewhere.id, frameworkId)
  const { assessment, answer, source } = await giveAssessment(owner, people.focalPoint.id, frameworkId)
  assessmentId = assessment.id
  const institution = await owner.institution.create({ data: { assessmentId, name: 'Ministry', locale: 'en' } })
  for (const role of ['reviewer', 'contributor', 'clearingAuthority'] as const)
    await owner.participant.create({ data: { assessmentId, personId: people[role].id, role, institutionId: role === 'contributor' ? institution.id : null } })
  await owner.answer.update({ where: { id: answer.id }, data: { explanation: 'The canary sings of migração.' } })
  await owner.source.update({ where: { id: source.id }, data: { title: 'Canary Act', reference: 'Law No. 9/2021' } })
  await owner.source.create({ data: { territoryId: assessment.territoryId, kind: 'law', title: 'Internal canary', level: 'internal' } })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const search = (person: Person, query: string) => asPerson(person, (tx) => searchAssessment(tx, assessmentId, query, 'en'))
const counts = async (person: Person, query: string) => {
  const found = await search(person, query)
  return found && [found.indicators.count, found.answers.count, found.sources.count]
}

describe('a search in one assessment', () => {
  it('finds indicators by code, answers by their words without accents, sources by number', async () => {
    expect(await counts(people.focalPoint, 'MR-01')).toEqual([1, 1, 0])
    expect(await counts(people.focalPoint, 'MIGRACAO')).toEqual([0, 1, 0])
    expect(await counts(people.focalPoint, '9/2021 canary')).toEqual([0, 0, 1])
  })

  it('finds for each person only what is theirs to read', async () => {
    expect(await counts(people.focalPoint, 'canary')).toEqual([0, 1, 2])
    expect(await counts(people.reviewer, 'canary')).toEqual([0, 0, 2]) // the answer is a draft
    expect(await counts(people.contributor, 'canary')).toEqual([0, 0, 1]) // nothing is handed over, and an internal source is not theirs
    expect(await counts(people.clearingAuthority, 'canary')).toBeNull()
    expect(await counts(people.elsewhere, 'canary')).toBeNull()
  })

  it('finds nothing for no words', async () => expect(await counts(people.focalPoint, '  ')).toEqual([0, 0, 0]))
})
