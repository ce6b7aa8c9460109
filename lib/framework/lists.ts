import { z } from 'zod'
import { plainText } from '@/lib/plain-text'
import { dimensionCodes } from './codes'
import { sdgCode } from './schema'

/** An id that names a list and, after it, its version: mgi-conventions-2. The highest version is in force. */
const versionOf = (list: string) =>
  z.string().regex(new RegExp(`^${list}(-[1-9]\\d*)?$`), { error: `${list} or, for a later version, ${list}-2, ${list}-3 …` })

/** Codes or numbers that stand once in a list. */
const once =
  <K extends string>(key: K) =>
  (context: z.core.ParsePayload<Record<K, unknown>[]>) => {
    const seen = new Set<unknown>()
    for (const [index, entry] of context.value.entries()) {
      if (seen.has(entry[key]))
        context.issues.push({ code: 'custom', path: [index, key], input: entry[key], message: `a ${key} that is used once` })
      seen.add(entry[key])
    }
  }

const names = (longest: number) =>
  z.strictObject({ en: plainText(longest), fr: plainText(longest), es: plainText(longest), pt: plainText(longest), ar: plainText(longest) })

export const conventionsFile = z.strictObject({
  id: versionOf('mgi-conventions'),
  title: plainText(300),
  note: plainText(2_000),
  conventions: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/, { error: 'a code such as CRC or C097' }).max(20),
        shortName: plainText(100),
        title: plainText(500),
        yearAdopted: z.int().min(1800).max(2100),
        depositary: plainText(40),
        core: z.boolean(),
      }),
    )
    .min(1)
    .check(once('code')),
})
export type ConventionsFile = z.infer<typeof conventionsFile>

export const countriesFile = z.strictObject({
  id: versionOf('un-m49-countries'),
  provenance: plainText(4_000),
  countries: z
    .array(
      z.strictObject({
        iso2: z.string().regex(/^[A-Z]{2}$/, { error: 'two capital letters' }),
        iso3: z.string().regex(/^[A-Z]{3}$/, { error: 'three capital letters' }),
        m49: z.string().regex(/^\d{3}$/, { error: 'three digits' }),
        name: names(200),
        formalName: names(300).partial(),
        region: z.string().max(100), // empty for Antarctica
        subregion: z.string().max(100),
        leastDeveloped: z.boolean(),
        landlockedDeveloping: z.boolean(),
        smallIslandDeveloping: z.boolean(),
      }),
    )
    .min(1)
    .check(once('iso2'), once('iso3'), once('m49')),
})
export type CountriesFile = z.infer<typeof countriesFile>

export const sdgFile = z.strictObject({
  id: versionOf('sdg-10-7-2'),
  title: plainText(300),
  custodians: z.array(plainText(300)),
  source: plainText(2_000),
  note: plainText(2_000),
  domains: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(9),
        code: z.string().regex(/^D[1-9]$/, { error: 'a code such as D1' }),
        name: plainText(200),
        description: plainText(1_000),
        dimension: z.enum(dimensionCodes),
        subcategories: z.array(z.strictObject({ code: sdgCode, label: plainText(300) })).min(1).check(once('code')),
      }),
    )
    .min(1)
    .check(once('code'), once('number')),
})
export type SdgFile = z.infer<typeof sdgFile>

export const gcmFile = z.strictObject({
  id: versionOf('gcm-objectives'),
  title: plainText(300),
  source: plainText(2_000),
  objectives: z.array(z.strictObject({ number: z.int().min(1).max(99), title: plainText(300) })).min(1).check(once('number')),
})
export type GcmFile = z.infer<typeof gcmFile>

export const processFile = z.strictObject({
  id: versionOf('mgi-process'),
  title: plainText(300),
  source: plainText(2_000),
  steps: z
    .array(
      z.strictObject({
        number: z.int().min(1).max(9),
        code: z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: 'a word such as data-collection' }),
        name: plainText(200),
        purpose: plainText(2_000),
        actors: z.array(plainText(300)),
        activities: z.array(plainText(500)),
        outputs: z.array(plainText(500)),
      }),
    )
    .min(1)
    .check(once('code'), once('number')),
})
export type ProcessFile = z.infer<typeof processFile>

/** The lists that are no edition of the framework, by what they are about; each name is the beginning of its id. */
export const listNames = {
  conventions: 'mgi-conventions',
  countries: 'un-m49-countries',
  sdg1072: 'sdg-10-7-2',
  gcm: 'gcm-objectives',
  process: 'mgi-process',
} as const
export type ListName = keyof typeof listNames

/** The id in force among those that are known: the highest version of a list, or undefined when there is none. */
export function latestVersion(ids: readonly string[], list: ListName): string | undefined {
  const versionIn = (id: string) => (id === listNames[list] ? 0 : Number(id.slice(listNames[list].length + 1)))
  return ids
    .filter((id) => id === listNames[list] || id.startsWith(`${listNames[list]}-`))
    .sort((one, other) => versionIn(other) - versionIn(one))[0]
}
