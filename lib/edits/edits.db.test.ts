import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { isUnavailable } from '@/lib/db/unavailable'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { saveEdit } from './commands'
import { findSavedRecord } from './queries'
import type { EditInput } from './schema'

const owner = connectOwner()
const people = {} as Record<'focalPoint' | 'researcher' | 'reviewer' | 'contributor' | 'elsewhere', Person>
let frameworkId: string
let given: Awaited<ReturnType<typeof giveAssessment>>

beforeAll(async () => {
  frameworkId = await giveFramework(owner)
  for (const name of ['focalPoint', 'researcher', 'reviewer', 'contributor', 'elsewhere'] as const) people[name] = await givePerson(owner)
  await giveAssessment(owner, people.elsewhere.id, frameworkId)
})
beforeEach(async () => {
  given = await giveAssessment(owner, people.focalPoint.id, frameworkId)
  const others: Role[] = ['researcher', 'reviewer', 'contributor']
  const rows = others.map((role) => ({ assessmentId: given.assessment.id, personId: people[role as 'researcher'].id, role }))
  await owner.participant.createMany({ data: rows })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const edit = (changes: Partial<EditInput> = {}): EditInput => ({
  version: 1,
  editId: randomUUID(),
  record: { type: 'answer', id: given.answer.id },
  field: 'explanation',
  baseVersion: 0,
  value: 'The law opens schools to every child.',
  ...changes,
})
const save = (changes: Partial<EditInput> = {}, person = people.focalPoint) => asPerson(person, (tx) => saveEdit(tx, edit(changes)))
const refusal = (code: string) => expect.objectContaining({ name: 'ExpectedError', code }) as Error
const stored = async () => {
  const answer = await owner.answer.findUniqueOrThrow({ where: { id: given.answer.id } })
  const revisions = await owner.revision.findMany({ where: { recordId: given.answer.id }, orderBy: { version: 'asc' } })
  return { answer, versions: revisions.map(({ version }) => version), revisions }
}

describe('saving a typed field', () => {
  it('writes the text, its version and its revision together', async () => {
    expect(await save()).toEqual({ version: 1 })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: 'The law opens schools to every child.', version: 1 })
    expect(revisions).toMatchObject([{ field: 'explanation', version: 1, personId: people.focalPoint.id, value: answer.explanation }])
  })

  it('gives a repeated edit its first outcome, whatever happened since', async () => {
    const first = edit()
    await asPerson(people.focalPoint, (tx) => saveEdit(tx, first))
    await save({ value: 'A later text.', baseVersion: 1 })
    expect(await asPerson(people.focalPoint, (tx) => saveEdit(tx, first))).toEqual({ version: 1 })
    expect((await stored()).answer.explanation).toBe('A later text.')
  })

  it('finds nothing for the same edit from another person, or about another field', async () => {
    const first = edit()
    await asPerson(people.focalPoint, (tx) => saveEdit(tx, first))
    await expect(asPerson(people.researcher, (tx) => saveEdit(tx, first))).rejects.toEqual(refusal('notFound'))
    await expect(save({ editId: first.editId, field: 'reason' })).rejects.toEqual(refusal('notFound'))
  })

  it('refuses a stale text and shows what is saved, by whom', async () => {
    await save({ value: 'Saved by a colleague.' }, people.researcher)
    const stale = await save({ value: 'Written meanwhile.' }).catch((error: unknown) => error)
    expect(stale).toEqual(refusal('conflict'))
    expect(stale).toMatchObject({ details: { saved: { value: 'Saved by a colleague.', version: 1, by: 'A person' } } })
    expect((await stored()).versions).toEqual([1])
  })

  it('refuses a text that rests on a version which does not exist', async () => {
    await expect(save({ baseVersion: 999_999 })).rejects.toEqual(refusal('conflict'))
    await save({ value: 'First.' })
    const tooNew = await save({ value: 'Second.', baseVersion: 2 }).catch((error: unknown) => error)
    expect(tooNew).toMatchObject({ code: 'conflict', details: { saved: { value: 'First.', version: 1 } } })
  })

  it('takes a change of another field for no conflict', async () => {
    await save({ field: 'presence', value: 'partly' }, people.researcher)
    expect(await save()).toEqual({ version: 2 })
    expect((await stored()).answer).toMatchObject({ presence: 'partly', version: 2 })
  })

  it('writes no revision for a text that is already saved', async () => {
    await save()
    expect(await save({ baseVersion: 0 }, people.researcher)).toEqual({ version: 1 })
    expect((await stored()).versions).toEqual([1])
  })

  it('keeps the reason when the indicator applies after all', async () => {
    await save({ field: 'presence', value: 'notApplicable' })
    await save({ field: 'reason', value: 'No such level of administration.', baseVersion: 1 })
    await save({ field: 'presence', value: 'inPlace', baseVersion: 2 })
    expect((await stored()).answer).toMatchObject({ presence: 'inPlace', reason: 'No such level of administration.' })
  })

  it.each([
    ['a text over 20,000 characters', { value: 'x'.repeat(20_001) }, 'tooLarge'],
    ['a presence that does not exist', { field: 'presence', value: 'excellent' }, 'invalid'],
    ['a field that takes no typed text', { field: 'state', value: 'accepted' }, 'invalid'],
    ['a field of every object', { field: 'constructor', value: 'x' }, 'invalid'],
    ['a record that does not exist', { record: { type: 'answer' as const, id: randomUUID() } }, 'notFound'],
  ])('refuses %s', async (_, changes, code) => {
    await expect(save(changes)).rejects.toEqual(refusal(code))
    expect((await stored()).versions).toEqual([])
  })

  it('looks missing to everyone who may not write it', async () => {
    for (const person of [people.reviewer, people.contributor, people.elsewhere]) {
      await expect(save({}, person)).rejects.toEqual(refusal('notFound'))
    }
    expect((await stored()).versions).toEqual([])
  })

  it('tells its writers, and only them, that a submitted answer is closed', async () => {
    await owner.answer.update({ where: { id: given.answer.id }, data: { state: 'submitted' } })
    await expect(save()).rejects.toEqual(refusal('wrongState'))
    await expect(save({}, people.reviewer)).rejects.toEqual(refusal('notFound'))
  })

  it('saves the locator and quote of a citation, and takes an emptied one for none', async () => {
    const citation = await owner.citation.create({
      data: { assessmentId: given.assessment.id, answerId: given.answer.id, sourceId: given.source.id, marker: '1', position: 1 },
    })
    const record = { type: 'citation' as const, id: citation.id }
    await save({ record, field: 'locator', value: 'Article 5' })
    await save({ record, field: 'quote', value: 'Every child …', baseVersion: 1 })
    await save({ record, field: 'locator', value: '', baseVersion: 2 })
    const row = await owner.citation.findUniqueOrThrow({ where: { id: citation.id } })
    expect(row).toMatchObject({ locator: null, quote: 'Every child …', version: 3 })
  })
})

describe('one person with two windows', () => {
  const law = 'The law opens schools to every child. It is in force.'

  it('has both changes joined where they touch different places, and both texts in the history', async () => {
    await save({ value: law })
    await save({ value: law.replace('every child', 'every child since 2008'), baseVersion: 1 })
    const met = await save({ value: `${law} See [@1].`, baseVersion: 1 })
    const joined = 'The law opens schools to every child since 2008. It is in force. See [@1].'
    expect(met).toMatchObject({ version: 3, met: { kept: 'joined', now: { value: joined, version: 4 } } })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: joined, version: 4 })
    expect(revisions.slice(2)).toMatchObject([{ value: `${law} See [@1].`, aside: true }, { value: joined, aside: false }])
  })

  it('has the later text stand where both touch the same place', async () => {
    await save({ value: law })
    await save({ value: 'Written on one computer.', baseVersion: 1 })
    expect(await save({ value: 'Written on another.', baseVersion: 1 })).toMatchObject({ version: 3, met: { kept: 'sent' } })
    expect((await stored()).answer.explanation).toBe('Written on another.')
  })

  it('keeps what was typed later, when the earlier text was on its way for an hour', async () => {
    await save({ value: law })
    await save({ value: 'Written at noon.', baseVersion: 1 })
    const late = await save({ value: 'Written in the morning.', baseVersion: 1, age: 3_600_000 })
    expect(late).toMatchObject({ version: 3, met: { kept: 'other', now: { value: 'Written at noon.', version: 4 } } })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: 'Written at noon.', version: 4 })
    expect(revisions.map(({ value }) => value)).toContain('Written in the morning.')
  })

  it('is told the same again when the answer was lost', async () => {
    await save({ value: law })
    await save({ value: `First. ${law}`, baseVersion: 1 })
    const late = edit({ value: `${law} Last.`, baseVersion: 1 })
    const send = () => asPerson(people.focalPoint, (tx) => saveEdit(tx, late))
    expect((await send()).version).toBe((await send()).version)
    expect((await stored()).answer.explanation).toBe(`First. ${law} Last.`)
  })

  it('chooses all the same when a colleague wrote between', async () => {
    await save({ value: law })
    await save({ value: 'A colleague’s text.', baseVersion: 1 }, people.researcher)
    await save({ value: 'My answer to it.', baseVersion: 2 })
    await expect(save({ value: `${law} Late.`, baseVersion: 1 })).rejects.toMatchObject({ code: 'conflict', details: { saved: { base: law, own: true } } })
  })
})

describe('a settled conflict', () => {
  it('keeps the text that was not chosen, one version before the one that was', async () => {
    await save({ value: 'Theirs.' }, people.researcher)
    expect(await save({ value: 'Theirs.', baseVersion: 1, aside: ['Mine.'] })).toEqual({ version: 3 })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: 'Theirs.', version: 3 })
    expect(revisions).toMatchObject([{ value: 'Theirs.' }, { value: 'Mine.', aside: true }, { value: 'Theirs.', aside: false }])
  })

  it('is asked again when a third text was saved meanwhile, and then keeps all of them', async () => {
    await save({ value: 'Theirs.' }, people.researcher)
    await save({ value: 'A third text.', baseVersion: 1 }, people.researcher)
    const stale = save({ value: 'Both.', baseVersion: 1, aside: ['Mine.'] })
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { saved: { value: 'A third text.', version: 2, base: 'Theirs.' } } })
    await save({ value: 'All three.', baseVersion: 2, aside: ['Mine.', 'Both.'] })
    expect((await stored()).revisions.map(({ value }) => value)).toEqual(['Theirs.', 'A third text.', 'Mine.', 'Both.', 'All three.'])
  })
})

describe('a text that stood there before anybody typed', () => {
  it('is part of the history of the field, and the origin of a conflict', async () => {
    await owner.answer.update({ where: { id: given.answer.id }, data: { explanation: 'Taken over from 2019.' } })
    await save({ value: 'Taken over from 2019, and looked through.' }, people.researcher)
    expect((await stored()).revisions).toMatchObject([{ before: 'Taken over from 2019.' }])
    await expect(save({ value: 'Mine.' })).rejects.toMatchObject({ details: { saved: { base: 'Taken over from 2019.' } } })
  })
})

describe('many at once', () => {
  const codes = (outcomes: PromiseSettledResult<{ version: number }>[]) =>
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.version : (outcome.reason as { code: string }).code))

  const writer = (index: number) => (index % 2 === 0 ? people.focalPoint : people.researcher)
  const twenty = Array.from({ length: 20 }, (_, index) => index)

  it('lets one of two writers win, keeps every text of theirs, and refuses the other’s', async () => {
    const outcomes = codes(await Promise.allSettled(twenty.map((index) => save({ value: `Text ${index}` }, writer(index)))))
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(10)
    const { versions, revisions } = await stored()
    expect(versions).toEqual(Array.from({ length: 10 }, (_, index) => index + 1))
    const winner = twenty.filter((index) => outcomes[index] !== 'conflict').map((index) => `Text ${index}`)
    expect(revisions.map(({ value }) => value).sort()).toEqual(winner.sort())
  })

  it('gives twenty saves that follow each other exactly the versions 1 to 20', async () => {
    const persistently = async (index: number, baseVersion = 0): Promise<number> => {
      try {
        return (await save({ value: `Text ${index}`, baseVersion }, writer(index))).version
      } catch (error) {
        const { details } = error as { details: { saved: { version: number } } }
        return persistently(index, details.saved.version)
      }
    }
    const versions = await Promise.all(twenty.map((index) => persistently(index)))
    const expected = twenty.map((index) => index + 1)
    expect(versions.toSorted((a, b) => a - b)).toEqual(expected)
    expect((await stored()).versions).toEqual(expected)
  })

  it('saves the same edit once when it arrives ten times together', async () => {
    const same = edit()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => asPerson(people.focalPoint, (tx) => saveEdit(tx, same))))
    expect(new Set(outcomes.map(({ version }) => version))).toEqual(new Set([1]))
  })
})

describe('a save that waits while the focal point submits the answer', () => {
  const submitMeanwhile = (record: EditInput['record'], field: string) =>
    owner.$transaction(async (tx) => {
      await tx.answer.update({ where: { id: given.answer.id }, data: { state: 'submitted', version: { increment: 1 } } })
      const saving = save({ record, field }, people.researcher).catch((error: unknown) => error)
      await expect.poll(() => countWaiting(), { interval: 50 }).toBe(1)
      return { saving } // not awaited here: the save ends with this transaction
    })
  const countWaiting = async () => {
    const waiting = await owner.$queryRaw<object[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%to_jsonb%'`
    return waiting.length
  }

  it('is refused: nothing is written into a submitted answer', async () => {
    const { saving } = await submitMeanwhile({ type: 'answer', id: given.answer.id }, 'explanation')
    expect(await saving).toEqual(refusal('wrongState'))
    expect((await stored()).answer.explanation).toBe('')
  })

  it('is refused for a citation of it as well', async () => {
    const citation = await owner.citation.create({
      data: { assessmentId: given.assessment.id, answerId: given.answer.id, sourceId: given.source.id, marker: '1', position: 1 },
    })
    const { saving } = await submitMeanwhile({ type: 'citation', id: citation.id }, 'quote')
    expect(await saving).toEqual(refusal('wrongState'))
  })
})

describe('a connection that is cut between the text and its revision', () => {
  it('leaves neither half, and the next try saves both', async () => {
    const same = edit()
    const attempt = owner.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Revision" IN SHARE MODE` // the save stops just before it writes its revision
      const saving = asPerson(people.focalPoint, (own) => saveEdit(own, same)).catch((error: unknown) => error)
      await expect.poll(() => cutWaiting(), { interval: 50 }).toBe(1)
      return saving
    })
    expect(isUnavailable(await attempt)).toBe(true)
    expect(await stored()).toMatchObject({ answer: { explanation: '', version: 0 }, versions: [] })
    expect(await asPerson(people.focalPoint, (tx) => saveEdit(tx, same))).toEqual({ version: 1 })
    expect(await stored()).toMatchObject({ answer: { version: 1 }, versions: [1] })
  })

  const cutWaiting = async () => {
    const cut = await owner.$queryRaw<object[]>`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "Revision"%'`
    return cut.length
  }
})

describe('reading a record again', () => {
  it('gives its writers the fields as saved, and nobody else', async () => {
    await save()
    const read = (person: Person) => asPerson(person, (tx) => findSavedRecord(tx, { type: 'answer', id: given.answer.id }))
    expect(await read(people.researcher)).toMatchObject({
      version: 1,
      fields: { explanation: { value: 'The law opens schools to every child.', version: 1, by: 'A person' } },
    })
    for (const person of [people.reviewer, people.contributor, people.elsewhere]) expect(await read(person)).toBeNull()
  })
})
