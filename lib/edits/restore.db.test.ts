import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { saveEdit } from './commands'
import { listOldTexts, restoreText } from './restore'

const owner = connectOwner()
let [me, colleague, reviewer]: Person[] = []
let given: Awaited<ReturnType<typeof giveAssessment>>

beforeEach(async () => {
  ;[me, colleague, reviewer] = await Promise.all([givePerson(owner), givePerson(owner), givePerson(owner)])
  given = await giveAssessment(owner, me!.id, await giveFramework(owner))
  const parts = [{ personId: colleague!.id, role: 'researcher' as const }, { personId: reviewer!.id, role: 'reviewer' as const }]
  await owner.participant.createMany({ data: parts.map((part) => ({ ...part, assessmentId: given.assessment.id })) })
  await owner.answer.update({ where: { id: given.answer.id }, data: { explanation: 'As in 2019.' } })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const record = () => ({ type: 'answer' as const, id: given.answer.id })
const save = (value: string, baseVersion: number, person = me!) =>
  asPerson(person, (tx) => saveEdit(tx, { version: 1, editId: randomUUID(), record: record(), field: 'explanation', baseVersion, value }))
const restore = (version: number, seen: number, person = me!) =>
  asPerson(person, (tx) => restoreText(tx, { assessmentId: given.assessment.id, record: record(), field: 'explanation', version, seen }))
const text = async () => (await owner.answer.findUniqueOrThrow({ where: { id: given.answer.id } })).explanation

it('writes an older text again as a new version, and restoring is undone by restoring', async () => {
  await save('First.', 0)
  await save('Second.', 1)
  expect(await restore(1, 2)).toEqual({ version: 3, value: 'First.' })
  expect(await text()).toBe('First.')
  await restore(2, 3)
  expect(await text()).toBe('Second.')
  const [revision] = await owner.revision.findMany({ where: { recordId: given.answer.id, version: 4 } })
  expect(revision).toMatchObject({ value: 'Second.', personId: me!.id })
  expect(await owner.auditEntry.count({ where: { assessmentId: given.assessment.id, action: 'answer:restore' } })).toBe(2)
})

it('brings back what stood there before anybody typed, and a text that was not chosen', async () => {
  await save('First.', 0)
  expect(await restore(0, 1)).toMatchObject({ value: 'As in 2019.' })
  await asPerson(me!, (tx) => saveEdit(tx, { version: 1, editId: randomUUID(), record: record(), field: 'explanation', baseVersion: 2, value: 'Chosen.', aside: ['Not chosen.'] }))
  expect(await restore(3, 4)).toMatchObject({ value: 'Not chosen.' })
})

it('does not replace what somebody else saved after the history was read', async () => {
  await save('First.', 0)
  await save('A colleague’s.', 1, colleague)
  await expect(restore(0, 1)).rejects.toMatchObject({ code: 'conflict' })
  expect(await text()).toBe('A colleague’s.')
})

it('is for those who may write now, and for nobody else', async () => {
  await save('First.', 0)
  const list = (person: Person) => asPerson(person, (tx) => listOldTexts(tx, { assessmentId: given.assessment.id, record: record(), field: 'explanation', from: 0, to: 9 }))
  expect(await list(colleague!)).toMatchObject([{ version: 1, value: 'First.' }])
  await expect(list(reviewer!)).rejects.toMatchObject({ code: 'notFound' })
  await expect(restore(0, 1, reviewer)).rejects.toMatchObject({ code: 'notFound' })
  await owner.answer.update({ where: { id: given.answer.id }, data: { state: 'submitted' } })
  await expect(restore(0, 1)).rejects.toMatchObject({ code: 'wrongState' })
})
