import { BorderStyle, Footer, Header, PageNumber, TabStopType, TextRun, type ParagraphChild } from 'docx'
import { grey, ink, rule, sans } from '@/lib/word/look'
import { words } from '@/lib/word/words'
import type { Setting } from './setting'
import { line, lineOf } from './text'

const small = { font: sans, size: 16, color: grey }
const end = [{ type: TabStopType.RIGHT, position: 9026 }]

/** Running header: what this is, and the mark of an unpublished document. On every page, the cover too. */
export function headerOf(setting: Setting) {
  const { document, number } = setting
  const { labels, territory, year, marks, locale } = document
  const draft = marks.draft
    ? [new TextRun({ text: '\t', ...small }), ...words(`${marks.draft.label} – ${marks.draft.wording}`, locale, { ...small, color: ink, bold: true })]
    : []
  const name = words(`${labels.series} · ${territory.name} · ${number(year)}`, locale, small)
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, color: rule, space: 4 } }
  return new Header({ children: [lineOf(setting, [...name, ...draft], { tabStops: end, border })] })
}

/** Foot of every page: the sentence of an example, the reference date, page and pages. */
export function footerOf(setting: Setting) {
  const { labels, cover, marks, locale } = setting.document
  const pages: Record<string, string> = { '{page}': PageNumber.CURRENT, '{total}': PageNumber.TOTAL_PAGES }
  const pageOf = labels.page
    .split(/(\{page\}|\{total\})/)
    .flatMap((piece): ParagraphChild[] => (pages[piece] ? [new TextRun({ ...small, children: [pages[piece]] })] : words(piece, locale, small)))
  const situation = cover.situation ? words(cover.situation, locale, small) : []
  return new Footer({
    children: [
      lineOf(setting, [...situation, new TextRun({ text: '\t', ...small }), ...pageOf], { tabStops: end, spacing: { after: 40 } }),
      ...(marks.notice ? [line(setting, marks.notice, { spacing: { after: 0 } }, { ...small, size: 15 })] : []),
    ],
  })
}
