import { afterAll, beforeAll, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { importBundledData } from '@/scripts/framework-files'
import { connectOwner, givePerson } from '@/test/harness/owner'
import { correctTranslation } from './commands'
import { findFrameworkTexts } from './queries'
import { listRecordsToTranslate, listRevisions } from './translation-queries'

const owner = connectOwner()
const key = { collection: 'mgi-national-open-1', record: 'dimension', code: 'MR' }
const correction = (text: string, baseRevision: number) => ({
  ...key,
  locale: 'pt' as const,
  baseRevision,
  status: 'reviewed' as const,
  texts: ['name', 'shortName', 'description'].map((name) => ({ name, text })),
})
let editor: Person
beforeAll(async () => {
  await importBundledData(owner)
  editor = await givePerson(owner, { isEditor: true })
})
afterAll(async () => {
  await owner.$disconnect()
  await disconnect()
})

it('saves a correction as the next revision, seen at once, and written down by id', async () => {
  expect(await asPerson(editor, (tx) => correctTranslation(tx, correction('Revisto', 1)))).toEqual({ revision: 2 })
  const shown = await asPerson(editor, (tx) => findFrameworkTexts(tx, key.collection, 'pt'))
  expect(shown?.dimensions[0]).toMatchObject({ name: 'Revisto', status: 'reviewed' })
  expect(await owner.auditEntry.count({ where: { action: 'translation:correct', personId: editor.id } })).toBe(1)
})

it('refuses one that rests on an older revision, and gives back what was saved in the meantime', async () => {
  const refused = await asPerson(editor, (tx) => correctTranslation(tx, correction('Tarde', 1)))
  expect(refused).toMatchObject({ theirs: { revision: 2, texts: { name: 'Revisto' } } })
  expect(await asPerson(editor, (tx) => listRevisions(tx, key, 'pt'))).toHaveLength(2)
})

it('knows no record and no text that the source does not have', async () => {
  await expect(asPerson(editor, (tx) => correctTranslation(tx, { ...correction('x', 0), code: 'XX' }))).rejects.toThrow('notFound')
  const extra = { ...correction('x', 2), texts: [{ name: 'score', text: 'x' }] }
  await expect(asPerson(editor, (tx) => correctTranslation(tx, extra))).rejects.toThrow('notFound')
})

it('lists every record with where its translation stands', async () => {
  const records = await asPerson(editor, (tx) => listRecordsToTranslate(tx, 'pt'))
  expect(records).toHaveLength(269)
  expect(records.filter(({ status }) => status === 'none').map(({ record }) => record)).toEqual(['depositary', 'depositary'])
  expect(records.find(({ record, code }) => record === 'dimension' && code === 'MR')?.status).toBe('reviewed')
})

it('is refused by the database for whoever is neither editor nor administrator', async () => {
  const other = await givePerson(owner)
  await expect(asPerson(other, (tx) => correctTranslation(tx, correction('x', 2)))).rejects.toThrow()
})
