import type { SourceEntry, SourceFields, TypedSource } from './schema'

/** The columns of what was typed. The year is that of the number; where nobody typed it, that of the adoption. */
export const columnsOf = (typed: SourceFields) => ({
  title: typed.title,
  locale: typed.locale || null,
  translatedTitle: typed.translatedTitle || null,
  translatedLocale: typed.translatedTitle ? typed.translatedLocale || null : null,
  otherNames: typed.otherNames || null,
  kind: typed.kind,
  reference: typed.reference || null,
  issuer: typed.issuer || null,
  year: Number(typed.year || typed.adoptedOn.slice(0, 4)) || null,
  adoptedOn: typed.adoptedOn || null,
  inForceOn: typed.inForceOn || null,
  endedOn: typed.endedOn || null,
  status: typed.status || null,
  link: typed.link || null,
  level: typed.level,
})
type SourceColumns = ReturnType<typeof columnsOf>

/** An entry as a form shows it. */
export const typedOf = (entry: SourceEntry): SourceFields => ({
  title: entry.title,
  locale: entry.locale ?? '',
  translatedTitle: entry.translatedTitle ?? '',
  translatedLocale: entry.translatedLocale ?? '',
  otherNames: entry.otherNames ?? '',
  kind: entry.kind,
  reference: entry.reference ?? '',
  issuer: entry.issuer ?? '',
  year: entry.year?.toString() ?? '',
  adoptedOn: entry.adoptedOn ?? '',
  inForceOn: entry.inForceOn ?? '',
  endedOn: entry.endedOn ?? '',
  status: entry.status ?? '',
  link: entry.link ?? '',
  level: entry.level,
})

/** A form for a new entry: nothing is chosen for the person but the language. */
export const emptySource = (locale: string, title = ''): TypedSource => ({
  ...{ title, locale, translatedTitle: '', translatedLocale: '', otherNames: '', kind: '', reference: '', issuer: '', year: '' },
  ...{ adoptedOn: '', inForceOn: '', endedOn: '', status: '', link: '', level: '' },
})

/** Names of the facts in which two states of an entry differ, for its history. */
export const changedFacts = (before: SourceColumns, after: SourceColumns) =>
  (Object.keys(after) as (keyof SourceColumns)[]).filter((name) => before[name] !== after[name])

type Fact = 'reference' | 'adopted' | 'status' | 'issuer'

/** Kinds that are adopted by an act and are in force or not; of other kinds a year or period says enough. */
const adoptedKinds = new Set(['law', 'regulation', 'policyOrStrategy', 'agreement', 'convention'])
const numberedKinds = new Set(['law', 'regulation'])

/** What a reader would miss in an entry of this kind, so that somebody completes it. */
export function missingFacts({ kind, reference, adoptedOn, year, status, issuer }: Pick<SourceEntry, 'kind' | 'reference' | 'adoptedOn' | 'year' | 'status' | 'issuer'>): Fact[] {
  const missing: [Fact, boolean][] = [
    ['reference', numberedKinds.has(kind) && !reference],
    ['adopted', !adoptedOn && year === null],
    ['status', adoptedKinds.has(kind) && status === null],
    ['issuer', kind === 'statistics' && !issuer],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([fact]) => fact)
}
