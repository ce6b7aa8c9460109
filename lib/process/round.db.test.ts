import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAssessment } from '@/lib/assessments/create'
import { findAssessment, listAssessments } from '@/lib/assessments/queries'
import { newAssessment } from '@/lib/assessments/schema'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { appoint, endParticipation } from '@/lib/people/commands'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { moveAssessment } from './commands'
import { listFacts } from './facts'

const owner = connectOwner()
let frameworkId: string
let editor: Person

beforeAll(async () => {
  frameworkId = await giveFramework(owner)
  editor = await givePerson(owner, { isEditor: true })
})
afterAll(() => Promise.all([owner.$disconnect(), disconnect()]))

const wish = async (more: object = {}) => {
  const code = crypto.randomUUID().slice(0, 8)
  const territory = await owner.territory.create({ data: { code, type: 'country', name: { en: code } } })
  return newAssessment.parse({
    territoryId: territory.id, frameworkId, level: 'national', year: 2026, round: 1, locale: 'pt', institutions: 'One\n\nTwo\nOne ',
    referenceDate: '2026-09', answersDueOn: '2026-11-27', submitDueOn: '2026-12-18', consultationOn: '', consultationEndOn: '', ...more,
  })
}
const start = async (more: object = {}) => {
  const wanted = await wish(more)
  return asPerson(editor, (tx) => createAssessment(tx, wanted))
}
const reread = (person: Person, id: string) => asPerson(person, async (tx) => (await findAssessment(tx, id))!)
const part = { name: 'A focal point', newInstitution: '', institution: '' as const, locale: 'pt' as const }

describe('starting an assessment', () => {
  it('gives every indicator an open answer, names the institutions once each, and makes the person its editor', async () => {
    const { id } = await start()
    expect(await owner.answer.count({ where: { assessmentId: id, presence: 'notAssessed', locale: 'pt' } })).toBe(await owner.indicator.count({ where: { frameworkId } }))
    expect((await owner.institution.findMany({ where: { assessmentId: id }, orderBy: { position: 'asc' } })).map(({ name }) => name)).toEqual(['One', 'Two'])
    expect((await reread(editor, id)).participation?.role).toBe('editor')
    expect(await owner.auditEntry.count({ where: { assessmentId: id, action: 'assessment:create' } })).toBe(1)
  })

  it('numbers a second one of the same territory and year, even when its first cannot be seen', async () => {
    const wanted = await wish()
    const other = await givePerson(owner, { isEditor: true })
    const first = await asPerson(other, (tx) => createAssessment(tx, wanted))
    const second = await asPerson(editor, (tx) => createAssessment(tx, wanted))
    expect(second.code).toBe(`${first.code}-2`)
  })

  it('refuses a level that does not fit, and leaves nothing behind', async () => {
    const wanted = await wish({ level: 'local' })
    const before = await owner.assessment.count()
    await expect(asPerson(editor, (tx) => createAssessment(tx, wanted))).rejects.toThrow('invalid')
    expect([await owner.assessment.count(), await owner.participant.count({ where: { assessment: { territoryId: wanted.territoryId } } })]).toEqual([before, 0])
  })
})

describe('moving an assessment', () => {
  it('opens data collection once a focal point is appointed, tells its people, and refuses a stale page', async () => {
    const { id } = await start()
    const to = { assessmentId: id, to: 'dataCollection' as const, reason: '' }
    const seen = await reread(editor, id)
    await expect(asPerson(editor, (tx) => moveAssessment(tx, seen, { ...to, version: seen.version }))).rejects.toThrow('wrongState')
    const email = `${crypto.randomUUID()}@example.org`
    await asPerson(editor, (tx) => appoint(tx, seen, { ...part, assessmentId: id, email, role: 'focalPoint' }))
    await expect(asPerson(editor, (tx) => moveAssessment(tx, seen, { ...to, version: seen.version + 1 }))).rejects.toThrow('conflict')
    await asPerson(editor, (tx) => moveAssessment(tx, seen, { ...to, version: seen.version }))
    expect((await reread(editor, id)).state).toBe('dataCollection')
    const kinds = (await owner.notice.findMany({ where: { assessmentId: id }, orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['appointed', 'stateChanged'])
  })

  it('submits every answer with the last act of data collection, and opens them again on the way back', async () => {
    const focalPoint = await givePerson(owner)
    const { assessment, answer } = await giveAssessment(owner, focalPoint.id, frameworkId)
    const reviewer = await givePerson(owner)
    await owner.participant.create({ data: { assessmentId: assessment.id, personId: reviewer.id, role: 'reviewer' } })
    const submit = async () => {
      const seen = await reread(focalPoint, assessment.id)
      return asPerson(focalPoint, (tx) => moveAssessment(tx, seen, { assessmentId: seen.id, version: seen.version, to: 'drafting', reason: '' }))
    }
    await expect(submit()).rejects.toThrow('wrongState')
    await owner.answer.update({ where: { id: answer.id }, data: { presence: 'noInformation' } })
    await submit()
    expect((await owner.answer.findUniqueOrThrow({ where: { id: answer.id } })).state).toBe('submitted')

    const seen = await reread(reviewer, assessment.id)
    const back = (reason: string) => asPerson(reviewer, (tx) => moveAssessment(tx, seen, { assessmentId: seen.id, version: seen.version, to: 'dataCollection', reason }))
    await expect(back('')).rejects.toThrow('invalid')
    await back('Sources are missing.')
    expect(await reread(focalPoint, assessment.id)).toMatchObject({ state: 'dataCollection', returnReason: 'Sources are missing.' })
    expect((await owner.answer.findUniqueOrThrow({ where: { id: answer.id } })).state).toBe('returned')
    expect(JSON.stringify(await owner.auditEntry.findMany({ where: { assessmentId: assessment.id } }))).not.toContain('Sources are missing')
  })
})

describe('people', () => {
  it('whoever takes part already is not appointed twice; whose part ended may come back', async () => {
    const { id } = await start()
    const seen = await reread(editor, id)
    const input = { ...part, assessmentId: id, email: `${crypto.randomUUID()}@example.org`, role: 'researcher' as const }
    await asPerson(editor, (tx) => appoint(tx, seen, input))
    await expect(asPerson(editor, (tx) => appoint(tx, seen, input))).rejects.toMatchObject({ details: { fields: { email: ['takesPart'] } } })
    const { id: participantId } = await owner.participant.findFirstOrThrow({ where: { assessmentId: id, role: 'researcher' } })
    await asPerson(editor, (tx) => endParticipation(tx, id, participantId))
    await asPerson(editor, (tx) => appoint(tx, seen, { ...input, role: 'reviewer' }))
    expect(await owner.participant.findUniqueOrThrow({ where: { id: participantId } })).toMatchObject({ role: 'reviewer', endedAt: null })
  })

  it('the last editor stays', async () => {
    const { id } = await start()
    const { id: participantId } = await owner.participant.findFirstOrThrow({ where: { assessmentId: id, role: 'editor' } })
    await expect(asPerson(editor, (tx) => endParticipation(tx, id, participantId))).rejects.toThrow('invalid')
  })
})

it('the list takes as many statements for twenty-one assessments as for one', async () => {
  const busy = await givePerson(owner)
  const statements = async () => {
    let count = 0
    await asPerson(busy, async (tx) => {
      const counting = new Proxy(tx, {
        get: (target, key) => {
          const member = Reflect.get(target, key) as unknown
          if (key === '$queryRaw') return (...args: unknown[]) => (count++, (member as (...args: unknown[]) => unknown).apply(target, args))
          if (typeof member !== 'object' || member === null || key === 'person') return member
          return new Proxy(member, { get: (model, act) => (...args: unknown[]) => (count++, (Reflect.get(model, act) as (...args: unknown[]) => unknown).apply(model, args)) })
        },
      })
      await listFacts(counting, await listAssessments(counting))
    })
    return count
  }
  await giveAssessment(owner, busy.id, frameworkId)
  const one = await statements()
  for (let more = 0; more < 20; more++) await giveAssessment(owner, busy.id, frameworkId)
  expect(await statements()).toBe(one)
  expect(one).toBeLessThanOrEqual(8)
})
