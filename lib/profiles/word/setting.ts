import { digits } from '@/lib/i18n/digits'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import type { Footnote, ProfileDocument } from '../document'
import { footnoteNumbers } from '../footnotes'
import type { Labels } from '../labels'

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
    numbered: (label, value) => fill(labels[label], { number: number(value) }),
  }
}

/** Names of bookmarks: Word takes letters, digits and underscores. */
export const sourceMark = (number: number) => `source_${number}`
export const paragraphMark = (number: string) => `p_${number.replaceAll('.', '_')}`
