import { digits } from '@/lib/i18n/digits'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import type { Footnote, ProfileDocument, ProfileSource } from '@/lib/profiles/document'
import { footnoteNumbers } from '@/lib/profiles/footnotes'
import type { Labels } from '@/lib/profiles/labels'

/** What every part of the page asks of the whole document. Passed down, because the frozen page has no React context. */
export type Setting = {
  locale: ProfileDocument['locale']
  labels: Labels
  notes: ReadonlyMap<Footnote, number>
  sources: ReadonlyMap<number, ProfileSource>
  paragraphs: ReadonlySet<string>
  /** A number in the digits of the document's language. */
  number: (value: string | number) => string
  /** A label with its number, such as "Paragraph 1.2.3". */
  numbered: (label: keyof Labels, value: string | number) => string
  /** `lang` and `dir` for what is written in another language than the document. */
  languageOf: (lang: string) => { lang?: string; dir?: 'ltr' | 'rtl' }
}

export function settingOf(document: ProfileDocument): Setting {
  const { locale, labels } = document
  const number = (value: string | number) => digits(locale, value)
  const findings = document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items : [])))
  return {
    locale,
    labels,
    notes: footnoteNumbers(document),
    sources: new Map(document.sources.groups.flatMap(({ items }) => items).map((source) => [source.number, source])),
    paragraphs: new Set(findings.map((finding) => finding.number)),
    number,
    numbered: (label, value) => fill(labels[label], { number: number(value) }),
    languageOf: (lang) => (lang === locale ? {} : { lang, dir: directionOf(lang) }),
  }
}
