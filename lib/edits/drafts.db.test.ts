import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { saveEdit } from './commands'
import { draftId, listDrafts, spendDraft } from './drafts'
import type { DraftBox } from './schema'

const owner = connectOwner()
let me: Person
let colleague: Person
let box: DraftBox

beforeAll(async () => {
  me = await givePerson(owner)
  colleague = await givePerson(owner)
  const { assessment } = await giveAssessment(owner, me.id, await giveFramework(owner))
  await owner.participant.create({ data: { assessmentId: assessment.id, personId: colleague.id, role: 'reviewer' } })
  box = { assessmentId: assessment.id, place: 'reply:thread' }
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const typing = (person: Person, value: string, baseVersion: number, id = draftId(person.id, box)) =>
  asPerson(person, (tx) =>
    saveEdit(tx, { version: 1, editId: crypto.randomUUID(), record: { type: 'draft', id, box }, field: 'text', baseVersion, value }),
  )
const seenBy = (person: Person) => asPerson(person, async (tx) => (await listDrafts(tx, box.assessmentId, [box.place]))[box.place])

describe('the box of an act', () => {
  it('keeps what is typed for its writer, and empties with the act', async () => {
    await typing(me, 'Please name', 0)
    await typing(me, 'Please name the article.', 1)
    expect(await seenBy(me)).toMatchObject({ text: 'Please name the article.', version: 2 })
    await asPerson(me, (tx) => spendDraft(tx, box))
    expect(await seenBy(me)).toMatchObject({ text: '', version: 3 })
  })

  it('is nobody else’s, nor is its history', async () => {
    await typing(me, 'canary', 3)
    expect(await seenBy(colleague)).toMatchObject({ text: '', version: 0 })
    await expect(typing(colleague, 'mine now', 4, draftId(me.id, box))).rejects.toMatchObject({ code: 'notFound' })
    const revisions = await asPerson(colleague, (tx) => tx.revision.findMany({ where: { record: 'draft' }, select: { value: true } }))
    expect(revisions).toEqual([])
  })

  it('opens in no assessment in which its writer takes no part', async () => {
    const stranger = await givePerson(owner)
    await expect(typing(stranger, 'a text', 0)).rejects.toMatchObject({ code: 'notFound' })
  })
})
