import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { slugOf, type Names } from './names'
import type { newGroup, newLocality, territoryNames } from './schema'

/** Adds a local authority's area in a country; returns its code. @throws ExpectedError `invalid` when there is no such country */
export async function addLocality(tx: PersonTx, { countryId, localityType, authority, name }: z.output<typeof newLocality>) {
  const country = await tx.territory.findFirst({ where: { id: countryId, type: 'country' }, select: { code: true } })
  if (!country) throw new ExpectedError('invalid', { fields: { countryId: ['country'] } })
  const code = await freeCode(tx, `${country.code}-${slugOf(name.en) || 'locality'}`)
  const id = randomUUID()
  await tx.territory.create({ data: { id, code, type: 'locality', countryId, localityType, authority, name: written(name) } })
  await audit(tx, 'territory:add', { territoryId: id })
  return { code }
}

/** Adds a group of countries; returns its code. @throws ExpectedError `invalid` when a member is no country */
export async function addGroup(tx: PersonTx, { name, memberIds }: z.output<typeof newGroup>) {
  const members = await tx.territory.findMany({ where: { id: { in: memberIds }, type: 'country' }, select: { id: true } })
  if (members.length !== new Set(memberIds).size) throw new ExpectedError('invalid', { fields: { memberIds: ['members'] } })
  const code = await freeCode(tx, `group-${slugOf(name.en) || 'countries'}`)
  const id = randomUUID()
  await tx.territory.create({ data: { id, code, type: 'group', name: written(name), members: { connect: members } } })
  await audit(tx, 'territory:add', { territoryId: id })
  return { code }
}

/** Changes the names and notes of a territory. @throws ExpectedError `conflict` when they changed after the form was opened */
export async function correctNames(tx: PersonTx, { territoryId, name, note, base }: z.output<typeof territoryNames>) {
  const { count } = await tx.territory.updateMany({
    where: { id: territoryId, name: { equals: base.name }, note: { equals: base.note } },
    data: { name: written(name), note: written(note) },
  })
  if (count === 0) throw new ExpectedError('conflict')
  await audit(tx, 'territory:correct', { territoryId })
}

/** Without the languages that have no text. */
const written = (texts: Names) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text))

/** The code as wished, or with the first number that is free; the unique index decides when two people add at once. */
async function freeCode(tx: PersonTx, wished: string) {
  const taken = new Set((await tx.territory.findMany({ where: { code: { startsWith: wished } }, select: { code: true } })).map(({ code }) => code))
  let code = wished
  for (let number = 2; taken.has(code); number += 1) code = `${wished}-${number}`
  return code
}
