import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { asPerson } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { saveEdit } from './commands'
import { listen } from './listen'
import type { SavedNews } from './schema'

const owner = connectOwner()
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

it('hears a save after its commit, by ids alone, and nothing of one that was undone', async () => {
  const person = await givePerson(owner)
  const { assessment, answer } = await giveAssessment(owner, person.id, await giveFramework(owner))
  const heard: SavedNews[] = []
  let gaps = 0
  const leave = await listen({ onNews: (news) => heard.push(news), onHere: () => undefined, onGap: () => (gaps += 1), onStop: () => undefined })
  const record = { type: 'answer' as const, id: answer.id }
  const edit = (value: string) => ({ version: 1 as const, editId: randomUUID(), record, field: 'explanation', baseVersion: 0, value })
  const undone = asPerson(person, async (tx) => {
    await saveEdit(tx, edit('Undone.'))
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await asPerson(person, (tx) => saveEdit(tx, edit('A text that stays where it is.')))
  await expect.poll(() => heard).toEqual([{ assessmentId: assessment.id, record, owner: record, field: 'explanation', version: 1, personId: person.id }])

  await owner.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mgi-news' AND datname = current_database()`
  await expect.poll(() => gaps, { timeout: 10_000 }).toBe(1) // it listens again, and says that something may have been missed
  leave()
})
