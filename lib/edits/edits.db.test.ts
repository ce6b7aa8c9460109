import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { givenWriters, refusal } from '@/test/harness/writers'
import { findSavedRecord } from './queries'

const { answerKey, edit, giveCitation, owner, people, save, send, stored } = givenWriters()

describe('saving a typed field', () => {
  it('writes the text, its version and its revision together', async () => {
    expect(await save()).toEqual({ version: 1 })
    const { answer, revisions } = await stored()
    expect(answer).toMatchObject({ explanation: 'The law opens schools to every child.', version: 1 })
    expect(revisions).toMatchObject([{ field: 'explanation', version: 1, personId: people.focalPoint.id, value: answer.explanation }])
  })

  it('gives a repeated edit its first outcome, whatever happened since', async () => {
    const first = edit()
    await send(first)
    await save({ value: 'A later text.', baseVersion: 1 })
    expect(await send(first)).toEqual({ version: 1 })
    expect((await stored()).answer.explanation).toBe('A later text.')
  })

  it('finds nothing for the same edit from another person, or about another field', async () => {
    const first = edit()
    await send(first)
    await expect(send(first, people.researcher)).rejects.toEqual(refusal('notFound'))
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
    await owner.answer.update({ where: { id: answerKey().id }, data: { state: 'submitted' } })
    await expect(save()).rejects.toEqual(refusal('wrongState'))
    await expect(save({}, people.reviewer)).rejects.toEqual(refusal('notFound'))
  })

  it('saves the locator and quote of a citation, and takes an emptied one for none', async () => {
    const citation = await giveCitation()
    await save({ record: citation, field: 'locator', value: 'Article 5' })
    await save({ record: citation, field: 'quote', value: 'Every child …', baseVersion: 1 })
    await save({ record: citation, field: 'locator', value: '', baseVersion: 2 })
    const row = await owner.citation.findUniqueOrThrow({ where: { id: citation.id } })
    expect(row).toMatchObject({ locator: null, quote: 'Every child …', version: 3 })
  })
})

describe('a text that stood there before anybody typed', () => {
  it('is part of the history of the field, and the origin of a conflict', async () => {
    await owner.answer.update({ where: { id: answerKey().id }, data: { explanation: 'Taken over from 2019.' } })
    await save({ value: 'Taken over from 2019, and looked through.' }, people.researcher)
    expect((await stored()).revisions).toMatchObject([{ before: 'Taken over from 2019.' }])
    await expect(save({ value: 'Mine.' })).rejects.toMatchObject({ details: { saved: { base: 'Taken over from 2019.' } } })
  })
})

describe('reading a record again', () => {
  it('gives its writers the fields as saved, and nobody else', async () => {
    await save()
    const read = (person: Person) => asPerson(person, (tx) => findSavedRecord(tx, answerKey()))
    expect(await read(people.researcher)).toMatchObject({
      version: 1,
      fields: { explanation: { value: 'The law opens schools to every child.', version: 1, by: 'A person' } },
    })
    for (const person of [people.reviewer, people.contributor, people.elsewhere]) expect(await read(person)).toBeNull()
  })
})
