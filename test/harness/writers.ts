import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { saveEdit } from '@/lib/edits/commands'
import type { EditInput } from '@/lib/edits/schema'
import { connectOwner, giveAssessment, giveFramework, givePerson } from './owner'

const roles = ['researcher', 'reviewer', 'contributor'] as const

/** One answer, new before each test; its focal point, the others of its assessment, and somebody of another one. */
export function givenWriters() {
  const owner = connectOwner()
  const people = {} as Record<'focalPoint' | (typeof roles)[number] | 'elsewhere', Person>
  let frameworkId: string
  let given: Awaited<ReturnType<typeof giveAssessment>>

  beforeAll(async () => {
    frameworkId = await giveFramework(owner)
    for (const name of ['focalPoint', ...roles, 'elsewhere'] as const) people[name] = await givePerson(owner)
    await giveAssessment(owner, people.elsewhere.id, frameworkId)
  })
  beforeEach(async () => {
    given = await giveAssessment(owner, people.focalPoint.id, frameworkId)
    await owner.participant.createMany({ data: roles.map((role) => ({ assessmentId: given.assessment.id, personId: people[role].id, role })) })
  })
  afterAll(async () => {
    await disconnect()
    await owner.$disconnect()
  })

  const answerKey = () => ({ type: 'answer' as const, id: given.answer.id })
  const edit = (changes: Partial<EditInput> = {}): EditInput => ({
    version: 1,
    editId: randomUUID(),
    record: answerKey(),
    field: 'explanation',
    baseVersion: 0,
    value: 'The law opens schools to every child.',
    ...changes,
  })
  const send = (input: EditInput, person = people.focalPoint) => asPerson(person, (tx) => saveEdit(tx, input))
  const save = (changes: Partial<EditInput> = {}, person?: Person) => send(edit(changes), person)
  const stored = async () => {
    const answer = await owner.answer.findUniqueOrThrow({ where: { id: given.answer.id } })
    const revisions = await owner.revision.findMany({ where: { recordId: given.answer.id }, orderBy: { version: 'asc' } })
    return { answer, versions: revisions.map(({ version }) => version), revisions }
  }
  const giveCitation = async () => {
    const { id } = await owner.citation.create({
      data: { assessmentId: given.assessment.id, answerId: given.answer.id, sourceId: given.source.id, marker: '1', position: 1 },
    })
    return { type: 'citation' as const, id }
  }
  return { owner, people, answerKey, edit, send, save, stored, giveCitation }
}

export const refusal = (code: string) => expect.objectContaining({ name: 'ExpectedError', code }) as Error
