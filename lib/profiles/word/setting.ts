import { directionOf, type Locale } from '@/lib/i18n/locales'
import { digits, fillIn } from '../digits'
import type { Footnote, ProfileDocument } from '../document'
import { footnoteNumbers } from '../footnotes'
import type { Labels } from '../labels'

export const ink = '17242B'
export const grey = '475660'
export const rule = 'B9C5C0'
export const seal = '0E5148'
export const wash = 'E3F0EC'
const hues: Record<string, string> = { MR: 'A32C78', WG: '33206F', PA: '1463AE', WB: '6A7600', MC: '7F3409', SO: '4A3C2B' }
export const hueOf = ({ code }: { code: string }) => hues[code] ?? seal

export const serif = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Cambria', cs: 'Times New Roman' }
export const sans = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' }

const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', pt: 'pt-PT', ar: 'ar-SA' }
/** The language of a text as Word names it. */
export const languageTag = (lang: string) => tags[lang as Locale] ?? lang

/** What every part of the file asks of the whole document. */
export type Setting = {
  document: ProfileDocument
  labels: Labels
  isRightToLeft: boolean
  notes: ReadonlyMap<Footnote, number>
  sources: ReadonlySet<number>
  paragraphs: ReadonlySet<string>
  number: (value: string | number) => string
  numbered: (label: keyof Labels, value: string | number) => string
}

export function settingOf(document: ProfileDocument): Setting {
  const { locale, labels } = document
  const number = (value: string | number) => digits(locale, value)
  const findings = document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items : [])))
  return {
    document,
    labels,
    isRightToLeft: directionOf(locale) === 'rtl',
    notes: footnoteNumbers(document),
    sources: new Set(document.sources.groups.flatMap(({ items }) => items).map((source) => source.number)),
    paragraphs: new Set(findings.map((finding) => finding.number)),
    number,
    numbered: (label, value) => fillIn(labels[label], { number: number(value) }),
  }
}

/** Names of bookmarks: Word takes letters, digits and underscores. */
export const sourceMark = (number: number) => `source_${number}`
export const paragraphMark = (number: string) => `p_${number.replaceAll('.', '_')}`
