import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { fingerprint } from '@/lib/canonical-json'
import type { Prisma } from '@/lib/db/generated/client'
import { check, problemAt } from '@/lib/problems'
import type { Outcome, Owner } from './import'
import {
  conventionsFile,
  type ConventionsFile,
  countriesFile,
  type CountriesFile,
  gcmFile,
  type ListName,
  processFile,
  sdgFile,
} from './lists'

const schemas = { conventions: conventionsFile, countries: countriesFile, sdg1072: sdgFile, gcm: gcmFile, process: processFile }

/** Checks a list and writes it as a version of its own; conventions and countries also become rows. */
export async function importList(tx: Owner, list: ListName, content: unknown): Promise<Outcome> {
  const checked = check(schemas[list], content)
  if (!checked.ok) return { problems: checked.problems }
  const file = checked.value
  const sha256 = fingerprint(file)
  const known = await tx.referenceList.findUnique({ where: { id: file.id }, select: { sha256: true } })
  if (known?.sha256 === sha256) return { changes: [`${file.id} is imported already and identical: nothing changes.`] }
  if (known) return { problems: [problemAt(['id'], file.id, 'a new id: a list of this id is imported with other content, and versions never change')] }

  await tx.referenceList.create({ data: { id: file.id, content: file as unknown as Prisma.InputJsonValue, sha256 } })
  const rows = 'conventions' in file ? await writeConventions(tx, file) : 'countries' in file ? await writeCountries(tx, file) : []
  return { changes: [`New list ${file.id}.`, ...rows] }
}

async function writeConventions(tx: Owner, { conventions }: ConventionsFile) {
  const rows = conventions.map((convention, index) => ({ ...convention, position: index + 1 }))
  const { changed, added } = compare(rows, await tx.convention.findMany(), ({ code }) => code)
  await tx.convention.createMany({ data: added })
  for (const row of changed) await tx.convention.update({ where: { code: row.code }, data: row })
  return [`${added.length} conventions are new, ${changed.length} change.`]
}

/** Names and notes of a territory that exists are the administrators': a later list changes codes, regions and groups only. */
async function writeCountries(tx: Owner, { countries }: CountriesFile) {
  const rows = countries.map(({ iso3, name: _name, formalName: _formalName, region, subregion, ...facts }) => ({
    code: iso3,
    type: 'country' as const,
    region: region || null,
    subregion: subregion || null,
    ...facts,
  }))
  const names = new Map(countries.map(({ iso3, name, formalName }) => [iso3, { name, formalName }]))
  const existing = await tx.territory.findMany({
    where: { type: 'country' },
    select: {
      code: true,
      type: true,
      iso2: true,
      m49: true,
      region: true,
      subregion: true,
      leastDeveloped: true,
      landlockedDeveloping: true,
      smallIslandDeveloping: true,
    },
  })
  const { changed, added } = compare(rows, existing, ({ code }) => code)
  await tx.territory.createMany({ data: added.map((row) => ({ ...row, ...names.get(row.code)! })) })
  for (const row of changed) await tx.territory.update({ where: { code: row.code }, data: row })
  return [`${added.length} countries and areas are new, ${changed.length} change; names and notes of the others stay as they are.`]
}

/** Splits rows into those that are not there yet and those that differ from what is there. */
function compare<T extends object>(rows: T[], existing: T[], keyOf: (row: T) => string) {
  const before = new Map(existing.map((row) => [keyOf(row), row]))
  return {
    added: rows.filter((row) => !before.has(keyOf(row))),
    changed: rows.filter((row) => before.has(keyOf(row)) && !isDeepStrictEqual({ ...before.get(keyOf(row)) }, { ...row })),
  }
}
