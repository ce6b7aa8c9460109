import type { AssessmentFile, FileRound } from './schema'

/*
 * The database knows no difference between a field that is left out and one that is null, empty or at its default, nor
 * between 'Law No. 4/2012, article 76' and the two parts it is kept in. So that an export gives back what was imported,
 * the import notes by row where the file was written otherwise than an export would write it.
 */

/** How the entry of one row was written in the file. */
export type RowSpelling = {
  /** optional fields that were there although an export would leave them out, as they stood */
  written?: Record<string, unknown>
  /** reference and locator stood in one text */
  joined?: true
  /** what the register knows of the source and the file did not say */
  omitted?: string[]
}
export type Spelling = Record<string, RowSpelling>

/** What an imported assessment keeps of its file. Rows by id. */
export type ImportedHeader = {
  id: string
  source: string
  country: AssessmentFile['country']
  locality?: AssessmentFile['locality']
  assessment: FileRound
  /** which round it became, in case the file does not say */
  round: number
  /** codes of the answers in the file's order; the others were not in the file */
  answers: string[]
  /** the lists of the paragraphs in the file's order, such as MR.wellDeveloped */
  lists: string[]
  spelling: Spelling
}

/** Optional fields with the value that leaving them out means; null where that is nothing. */
export type Defaults = Record<string, unknown>

const saysNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const canBeLeftOut = (value: unknown, otherwise: unknown) => saysNothing(value) || value === otherwise

/** The optional fields of an entry that an export would leave out, as they stand. */
export function writtenFields(entry: object, defaults: Defaults): Pick<RowSpelling, 'written'> {
  const written = Object.entries(entry).filter(([name, value]) => name in defaults && canBeLeftOut(value, defaults[name]))
  return written.length > 0 ? { written: Object.fromEntries(written) } : {}
}

/** The optional fields that say something, and those that the file had written although they do not. */
export function spelled<T extends object>(fields: T, defaults: Defaults, spelling?: RowSpelling): Partial<T> {
  const said = Object.entries(fields).filter(([name, value]) => !canBeLeftOut(value, defaults[name]))
  return { ...spelling?.written, ...Object.fromEntries(said) } as Partial<T>
}

const nothing = null
export const sourceDefaults: Defaults = {
  ...{ locator: nothing, quote: nothing, link: nothing, locale: nothing, translatedTitle: nothing, translatedLocale: nothing },
  ...{ otherNames: nothing, issuer: nothing, adoptedOn: nothing, inForceOn: nothing, endedOn: nothing, status: nothing, level: 'public' },
}
export const answerDefaults = (locale: string): Defaults => ({ reason: nothing, sources: nothing, state: 'accepted', locale })
export const findingDefaults = (locale: string): Defaults => ({ footnotes: nothing, locale })
export const conventionDefaults = (ratified: boolean | null): Defaults => ({
  note: nothing,
  reservation: nothing,
  status: ratified === null ? nothing : ratified ? 'ratified' : 'notRatified',
})
