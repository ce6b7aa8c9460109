import 'server-only'
import type { PublicTx } from '@/lib/db/as-person'
import type { TerritoryType } from '@/lib/db/generated/enums'
import { byName, nameIn, type Names } from './names'

export interface TerritoryInList {
  id: string
  code: string
  type: TerritoryType
  name: string
  /** continent in English, as the United Nations group them; null where they do not */
  region: string | null
  /** of a locality: the name of its country */
  country: string | null
}

/** Every territory, by name in the order of the language and by nothing else. */
export async function listTerritories(tx: PublicTx, locale: string): Promise<TerritoryInList[]> {
  const rows = await tx.territory.findMany({
    relationLoadStrategy: 'join',
    select: { id: true, code: true, type: true, name: true, region: true, country: { select: { name: true } } },
  })
  return rows
    .map(({ country, name, ...row }) => ({ ...row, name: nameIn(name, locale), country: country && nameIn(country.name, locale) }))
    .sort(byName(locale))
}

interface TerritoryInView {
  id: string
  code: string
  type: TerritoryType
  name: Names
  /** printed at the first use of the name */
  note: Names
  localityType: string | null
  authority: string | null
  country: string | null
  members: string[]
}

/** One territory by its code, with everything that is kept in several languages; null when there is none. */
export async function findTerritory(tx: PublicTx, code: string, locale: string): Promise<TerritoryInView | null> {
  const row = await tx.territory.findUnique({
    where: { code },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      code: true,
      type: true,
      name: true,
      note: true,
      localityType: true,
      authority: true,
      country: { select: { name: true } },
      members: { select: { name: true } },
    },
  })
  return (
    row && {
      ...row,
      name: row.name as Names,
      note: row.note as Names,
      country: row.country && nameIn(row.country.name, locale),
      members: row.members.map((member) => ({ name: nameIn(member.name, locale) })).sort(byName(locale)).map(({ name }) => name),
    }
  )
}
