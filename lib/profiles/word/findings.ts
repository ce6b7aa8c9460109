import { Bookmark, BorderStyle, HeadingLevel, TabStopType, TextRun, type FileChild, type IParagraphOptions, type ParagraphChild } from 'docx'
import { formatDate } from '@/lib/i18n/dates'
import { grey, hueOf, sans } from '@/lib/word/look'
import { table } from '@/lib/word/table'
import { words } from '@/lib/word/words'
import type { ConventionRow, ConventionsPart, FindingsPart, ProfileDimension, ProfileFinding } from '../document'
import { sourcesBeside } from '../runs'
import { paragraphMark, type Setting } from './setting'
import { authored, line, lineOf, sourceLink } from './text'

const indent = 900

export function dimension(setting: Setting, it: ProfileDimension): FileChild[] {
  const { number, numbered, labels } = setting
  const paint = hueOf(it)
  return [
    line(setting, `${numbered('dimension', it.number)} · ${labels[it.kind]}`, { pageBreakBefore: true, keepNext: true, spacing: { after: 60 } }, { font: sans, size: 20, bold: true, color: paint }),
    line(
      setting,
      `${number(it.number)}  ${it.name}`,
      { heading: HeadingLevel.HEADING_2, spacing: { before: 0, after: 200 }, border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: paint, space: 6 } } },
      { size: 36, color: paint },
    ),
    line(setting, it.description, {}, { font: sans, color: grey }),
    ...it.parts.flatMap((part) => (part.type === 'conventions' ? conventions(setting, part, paint) : findings(setting, part, paint))),
  ]
}

const partTitle = (setting: Setting, part: { number: string; title: string }) =>
  line(setting, `${setting.number(part.number)}  ${part.title}`, { heading: HeadingLevel.HEADING_3 })

function conventions(setting: Setting, part: ConventionsPart, paint: string): FileChild[] {
  const { labels, numbered } = setting
  const cell = (text: string, run = {}, fill?: string) => ({ children: [line(setting, text, { style: 'Cell' }, run)], ...(fill ? { fill } : {}) })
  const head = [labels.instrument, labels.adopted, labels.status, labels.date].map((label) => cell(label, { bold: true, color: 'FFFFFF' }, paint))
  const row = (it: ConventionRow) => [
    cell(it.reservation ? `${it.title} (${labels.reservation}: ${it.reservation})` : it.title),
    cell(it.adopted === null ? '–' : setting.number(it.adopted)),
    cell(labels[it.status]),
    cell(it.date ? formatDate(setting.document.locale, it.date) : it.status === 'ratified' ? labels.noDate : '–'),
  ]
  return [
    partTitle(setting, part),
    line(setting, `${numbered('table', 1)}. ${part.caption}`, { keepNext: true }, { font: sans, size: 20, bold: true }),
    table(setting, [52, 13, 18, 17], [head, ...part.rows.map(row)], { head: true }),
    line(setting, part.notes.join(' '), { style: 'Small', spacing: { before: 120, after: 240 } }),
  ]
}

/** The two lists differ by the line beside them alone: solid or dotted, in one colour. */
function findings(setting: Setting, part: FindingsPart, paint: string): FileChild[] {
  const side = { style: part.kind === 'wellDeveloped' ? BorderStyle.SINGLE : BorderStyle.DOTTED, size: 12, color: paint, space: 8 }
  const border = setting.isRightToLeft ? { right: side } : { left: side }
  if (part.items.length === 0) return [partTitle(setting, part), line(setting, setting.labels.noFindings, {}, { color: grey })]
  return [partTitle(setting, part), ...part.items.flatMap((item) => finding(setting, item, paint, border))]
}

function finding(setting: Setting, item: ProfileFinding, paint: string, border: IParagraphOptions['border']): FileChild[] {
  const { locale } = setting.document
  const hanging = { indent: { start: indent, hanging: indent }, tabStops: [{ type: TabStopType.LEFT, position: indent }], border }
  const number = new Bookmark({
    id: paragraphMark(item.number),
    children: words(setting.number(item.number), locale, { font: sans, size: 19, bold: true, color: paint }),
  })
  const beside = sourcesOf(setting, item)
  return [
    ...authored(setting, item, { ...hanging, keepNext: beside.length > 0, spacing: { after: beside.length > 0 ? 30 : 180 } }, [number, new TextRun({ text: '\t' })]),
    ...(beside.length > 0 ? [lineOf(setting, [new TextRun({ text: '\t' }), ...beside], { ...hanging, spacing: { after: 180 }, keepLines: true })] : []),
  ]
}

/** "Sources 5, article 53, 12", each a link to the list. */
function sourcesOf(setting: Setting, item: ProfileFinding): ParagraphChild[] {
  const { labels, document, sources } = setting
  const small = { font: sans, size: 17, color: grey }
  const cited = sourcesBeside(item).filter(({ source }) => sources.has(source))
  if (cited.length === 0) return []
  const comma = document.locale === 'ar' ? '، ' : ', '
  return [
    ...words(`${cited.length === 1 ? labels.source : labels.sources} `, document.locale, small),
    ...cited.flatMap(({ source, locator }, index) => [
      ...(index > 0 ? words(comma, document.locale, small) : []),
      sourceLink(setting, source, small),
      ...(locator ? words(`${comma}${locator}`, document.locale, small) : []),
    ]),
  ]
}
