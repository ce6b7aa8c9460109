import { afterAll, beforeAll, expect, it } from 'vitest'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, givePerson } from '@/test/harness/owner'
import { addGroup, addLocality, correctNames } from './commands'
import { findTerritory, listTerritories } from './queries'

const owner = connectOwner()
const only = (en: string) => ({ en, fr: '', es: '', pt: '', ar: '' })
let administrator: Person
let countries: { id: string }[]
beforeAll(async () => {
  administrator = await givePerson(owner, { isAdministrator: true })
  countries = await owner.territory.createManyAndReturn({
    data: ['Zambia', 'Åland Islands', 'Angola'].map((en, index) => ({ code: `C${index}`, type: 'country' as const, name: { en } })),
    select: { id: true },
  })
})
afterAll(async () => {
  await owner.$disconnect()
  await disconnect()
})

const locality = () => ({ countryId: countries[2]!.id, localityType: 'municipality', authority: 'Council', name: only('Luanda Sul') })

it('adds localities under a code of their country, each its own', async () => {
  const codes = await asPerson(administrator, async (tx) => [await addLocality(tx, locality()), await addLocality(tx, locality())])
  expect(codes).toEqual([{ code: 'C2-luanda-sul' }, { code: 'C2-luanda-sul-2' }])
  expect(await owner.auditEntry.count({ where: { action: 'territory:add', personId: administrator.id } })).toBe(2)
})

it('adds a group with its members', async () => {
  const { code } = await asPerson(administrator, (tx) => addGroup(tx, { name: only('Two'), memberIds: [countries[0]!.id, countries[1]!.id] }))
  expect((await asPerson(administrator, (tx) => findTerritory(tx, code, 'en')))?.members).toEqual(['Åland Islands', 'Zambia'])
})

it('lists by name in the order of the language', async () => {
  const names = async (locale: string) =>
    (await asPerson(administrator, (tx) => listTerritories(tx, locale))).filter(({ type }) => type === 'country').map(({ name }) => name)
  expect(await names('en')).toEqual(['Åland Islands', 'Angola', 'Zambia'])
  expect(await names('sv')).toEqual(['Angola', 'Zambia', 'Åland Islands'])
})

it('keeps a note per language, and refuses one that rests on an older name', async () => {
  const base = { name: { en: 'Zambia' }, note: {} }
  const change = (text: string) => asPerson(administrator, (tx) => correctNames(tx, { territoryId: countries[0]!.id, name: only('Zambia'), note: only(text), base }))
  await change('A note.')
  await expect(change('Another note.')).rejects.toThrow('conflict')
  expect((await asPerson(administrator, (tx) => findTerritory(tx, 'C0', 'en')))?.note).toEqual({ en: 'A note.' })
})

it('is refused by the database for whoever is no administrator', async () => {
  const editor = await givePerson(owner, { isEditor: true })
  await expect(asPerson(editor, (tx) => addLocality(tx, locality()))).rejects.toThrow()
})
