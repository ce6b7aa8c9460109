import { FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx'
import { directionOf } from '@/lib/i18n/locales'
import { grey, sans } from '@/lib/word/look'
import { words } from '@/lib/word/words'
import type { AuthoredText } from '../document'
import { blocks, type Run } from '../runs'
import { sourceMark, type Setting } from './setting'

/** A paragraph in the document's own language and direction. */
export const line = (setting: Setting, text: string, options: IParagraphOptions = {}, run: IRunOptions = {}) =>
  new Paragraph({ ...options, bidirectional: setting.isRightToLeft, children: words(text, setting.document.locale, run) })

/** A paragraph of several pieces in the document's direction. */
export const lineOf = (setting: Setting, children: ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, bidirectional: setting.isRightToLeft, children })

const small: IRunOptions = { font: sans, size: 16, color: grey }

export const sourceLink = (setting: Setting, number: number, options: IRunOptions = small) =>
  new InternalHyperlink({ anchor: sourceMark(number), children: words(setting.number(number), setting.document.locale, options) })

function oneRun(run: Run, lang: string, setting: Setting): ParagraphChild[] {
  if (run.type === 'text') return words(run.text, lang)
  if (run.type === 'break') return [new TextRun({ break: 1 })]
  if (run.type === 'footnote') return [new FootnoteReferenceRun(setting.notes.get(run.footnote) ?? 0)]
  const cited = run.citations.filter(({ source }) => setting.sources.has(source))
  if (cited.length === 0) return []
  const { locale } = setting.document
  const separate = (index: number) => (index === 0 ? '\u202f[' : locale === 'ar' ? '،\u00a0' : ',\u00a0')
  return [
    ...cited.flatMap(({ source }, index) => [...words(separate(index), locale, small), sourceLink(setting, source)]),
    ...words(']', locale, small),
  ]
}

/** An authored text as paragraphs. `first` stands before the first words; `options` shape every paragraph. */
export function authored(setting: Setting, text: AuthoredText, options: IParagraphOptions = {}, first: ParagraphChild[] = []): Paragraph[] {
  const bidirectional = directionOf(text.lang) === 'rtl'
  const paragraph = (runs: Run[], index: number, more: IParagraphOptions = {}) =>
    new Paragraph({
      ...options,
      ...more,
      bidirectional,
      children: [...(index === 0 ? first : []), ...runs.flatMap((run) => oneRun(run, text.lang, setting))],
    })
  return blocks(text).flatMap((block, index) =>
    block.type === 'list'
      ? block.items.map((runs, item) => paragraph([{ type: 'text', text: '–\u00a0' }, ...runs], index + item))
      : [paragraph(block.runs, index)],
  )
}
