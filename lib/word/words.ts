import { TextRun, type IRunOptions } from 'docx'
import { directionOf } from '@/lib/i18n/locales'
import { languageTag } from './look'
import { xmlText } from './xml-text'

const latinWords = /([A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9.,'’º/&-]*(?: [A-Za-z0-9\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9.,'’º/&-]*)*)/

/** Words as runs of Word. Latin words inside Arabic are runs of their own, or Word would set them with the Arabic face and order. */
export function words(text: string, lang: string, options: IRunOptions = {}): TextRun[] {
  const safe = xmlText(text)
  const tag = languageTag(lang)
  if (directionOf(lang) !== 'rtl') return [new TextRun({ ...options, text: safe, language: { value: tag } })]
  return safe
    .split(latinWords)
    .map((piece, index) => ({ piece, isLatin: index % 2 === 1 }))
    .filter(({ piece }) => piece !== '')
    .map(({ piece, isLatin }) => new TextRun({ ...options, text: piece, ...(isLatin ? {} : { rightToLeft: true, language: { bidirectional: tag } }) }))
}
