import type { Locale } from '@/lib/i18n/locales'
import type { LevelCode } from './codes'

/** `source`: the language of the catalogue itself; `none`: not translated yet, so the source text is shown. */
export type TextStatus = 'source' | 'draft' | 'reviewed' | 'none'

/** A record's texts as shown: in the language asked for, or in the source language where there is none. */
export interface Shown {
  status: TextStatus
  /** Names of the texts that stand in the source language: `question`, `levels.partly`. */
  untranslated: readonly string[]
}

export interface NamedTexts extends Shown {
  code: string
  label: string
  /** empty where the list has none */
  description: string
}

export interface IndicatorTexts extends Shown {
  id: string
  code: string
  question: string
  guidance: string
  levels: Record<LevelCode, string>
  evidence: readonly string[]
  typicalLead: readonly string[]
  sdg1072: string | null
  gcm: readonly number[]
}

export interface SubdomainTexts extends Shown {
  code: string
  name: string
  origin: string
  indicators: readonly IndicatorTexts[]
}

export interface DimensionTexts extends Shown {
  number: 1 | 2 | 3 | 4 | 5 | 6
  code: string
  slug: string
  kind: 'principle' | 'objective'
  name: string
  shortName: string
  description: string
  subdomains: readonly SubdomainTexts[]
}

/** One edition of the framework in one language, with the names of what it refers to. Shared by all requests: never changed. */
export interface FrameworkTexts extends Shown {
  id: string
  locale: Locale
  sourceLocale: Locale
  title: string
  edition: string
  /** Where the catalogue comes from and what it is not: `notEndorsed`, `ownWording` … */
  provenance: Readonly<Record<string, string>>
  dimensions: readonly DimensionTexts[]
  evidenceKinds: readonly NamedTexts[]
  leadMinistries: readonly NamedTexts[]
  presences: readonly NamedTexts[]
  /** Sub-categories of SDG indicator 10.7.2, by code: `domain` is the name of the domain they belong to. */
  sdg1072: readonly (NamedTexts & { domain: string })[]
  /** Objectives of the Global Compact for Migration, by number. */
  gcm: readonly NamedTexts[]
}

/** The language that one text of a record is in, where it differs from the page's: for `lang` and `dir`. */
export const languageOf = (framework: Pick<FrameworkTexts, 'sourceLocale'>, record: Shown, text: string): Locale | undefined =>
  record.untranslated.includes(text) ? framework.sourceLocale : undefined

/** The name of an entry of a closed list; the code itself where the list has no such entry. */
export const labelOf = (list: readonly NamedTexts[], code: string) => list.find((entry) => entry.code === code)?.label ?? code

export const indicatorsIn = (dimension: DimensionTexts): IndicatorTexts[] => dimension.subdomains.flatMap(({ indicators }) => [...indicators])

/** What a page has to say about the translation of the records on it: the weakest of them. */
export function noteFor(records: readonly Shown[]): 'draft' | 'untranslated' | null {
  if (records.some(({ status }) => status === 'draft')) return 'draft'
  return records.some(({ untranslated }) => untranslated.length > 0) ? 'untranslated' : null
}
