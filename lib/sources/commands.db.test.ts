import { afterAll, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { changeSource } from './commands'
import { emptySource } from './facts'

const owner = connectOwner()
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

it('keeps an entry as it was before each change, and refuses a stale one', async () => {
  const person = await givePerson(owner)
  const { assessment, source } = await giveAssessment(owner, person.id, await giveFramework(owner))
  const entry = { ...emptySource(''), sourceId: source.id, kind: 'law', reference: 'Law 9/2003', year: '2003', status: '', level: 'public' } as const
  const change = (title: string, version: number) =>
    asPerson(person, async (tx) => changeSource(tx, (await findAssessment(tx, assessment.id))!, { ...entry, title, version }))

  expect(await change('Immigration and Asylum Act', 0)).toEqual({ version: 1 })
  await expect(change('Another title', 0)).rejects.toMatchObject({ name: 'ExpectedError', code: 'conflict' })
  expect(await change('Migration and Asylum Law', 1)).toEqual({ version: 2 })

  const kept = await owner.revision.findMany({ where: { recordId: source.id }, orderBy: { version: 'asc' } })
  expect(kept.map(({ value, personId }) => ({ title: (JSON.parse(value) as { title: string }).title, personId }))).toEqual([
    { title: source.title, personId: person.id },
    { title: 'Immigration and Asylum Act', personId: person.id },
  ])
})
