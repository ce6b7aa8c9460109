import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { disconnect } from '@/lib/db/client'
import { saveEdit } from '@/lib/edits/commands'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { submitAnswer, takeBackAnswer } from './commands'
import { listHistory } from './history'

const owner = connectOwner()
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

it('tells IOM’s people what was submitted, and nothing of the drafts before or between', async () => {
  const [focalPoint, reviewer] = [await givePerson(owner), await givePerson(owner)]
  const { assessment, answer } = await giveAssessment(owner, focalPoint.id, await giveFramework(owner))
  await owner.participant.create({ data: { assessmentId: assessment.id, personId: reviewer.id, role: 'reviewer' } })
  await owner.answer.update({ where: { id: answer.id }, data: { presence: 'partly' } })
  const save = (value: string, baseVersion: number) =>
    asPerson(focalPoint, (tx) => saveEdit(tx, { version: 1, editId: randomUUID(), record: { type: 'answer', id: answer.id }, field: 'explanation', baseVersion, value }))
  const act = (command: typeof submitAnswer, version: number) =>
    asPerson(focalPoint, async (tx) => command(tx, (await findAssessment(tx, assessment.id))!, { answerId: answer.id, version }))
  const historyFor = (person: Person) => asPerson(person, async (tx) => listHistory(tx, (await findAssessment(tx, assessment.id))!, answer.id))

  await save('a first draft', 0)
  await act(submitAnswer, 1)
  await act(takeBackAnswer, 2)
  await save('a second thought', 3)
  await act(submitAnswer, 4)
  await asPerson(focalPoint, (tx) => audit(tx, 'finding:start', { assessmentId: assessment.id, answerId: answer.id }))

  expect(await historyFor(reviewer)).toMatchObject(['answer:submit', 'answer:takeBack', 'answer:submit'].map((action) => ({ kind: 'deed', deed: { action } })))
  const own = await historyFor(focalPoint)
  expect(own.map((entry) => (entry.kind === 'deed' ? entry.deed.action : entry.sitting.changes[0]?.value))).toEqual([
    'answer:submit',
    'a second thought',
    'answer:takeBack',
    'answer:submit',
    'a first draft',
  ])
})
