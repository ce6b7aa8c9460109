import { AlignmentType, HeadingLevel, TableOfContents, type FileChild } from 'docx'
import { grey, hueOf, ink, sans, seal, wash } from '@/lib/word/look'
import { table } from '@/lib/word/table'
import { words } from '@/lib/word/words'
import type { ProfileDocument } from '../document'
import type { Setting } from './setting'
import { authored, line, lineOf } from './text'

export const chapterTitle = (setting: Setting, title: string) => line(setting, title, { heading: HeadingLevel.HEADING_1, pageBreakBefore: true })

export function cover(setting: Setting): FileChild[] {
  const { document } = setting
  const { cover: it, territory, marks } = document
  return [
    ...(marks.draft ? [line(setting, `${marks.draft.label} – ${marks.draft.wording}`, {}, { font: sans, size: 20, bold: true })] : []),
    ...(marks.notice ? [line(setting, marks.notice, { style: 'Small' })] : []),
    line(setting, it.series, { spacing: { before: 2200, after: 200 } }, { font: sans, size: 26, bold: true, color: seal }),
    line(setting, territory.note ? `${it.territory}*` : it.territory, { heading: HeadingLevel.TITLE }),
    line(setting, `${it.kind} ${it.year}`, { spacing: { after: 300 } }, { size: 36 }),
    line(setting, it.subtitle, {}, { font: sans, size: 24, color: grey }),
    ...(it.situation ? [line(setting, it.situation, {}, { font: sans, size: 24, color: grey })] : []),
    ...(territory.note ? [line(setting, `* ${territory.note}`, { style: 'Small', spacing: { before: 300 } })] : []),
    overview(setting, 900),
  ]
}

/** The six dimensions in their colours, principles beside objectives: what the wheel says on screen and in print. */
function overview(setting: Setting, before = 0): FileChild {
  const { labels, document, number } = setting
  const of = (kind: 'principle' | 'objective') => document.dimensions.filter((dimension) => dimension.kind === kind)
  const white = { font: sans, size: 20, color: 'FFFFFF' }
  const cell = (dimension: ProfileDocument['dimensions'][number]) => ({
    fill: hueOf(dimension),
    children: [
      lineOf(setting, [...words(`${number(dimension.number)}  `, document.locale, { ...white, bold: true, size: 26 }), ...words(dimension.shortName, document.locale, white)], {
        spacing: { before: 120, after: 120 },
      }),
    ],
  })
  const head = (text: string) => ({ children: [line(setting, text, { spacing: { before, after: 60 } }, { font: sans, size: 18, bold: true, color: grey })] })
  const objectives = of('objective')
  const rows = of('principle').map((principle, index) => [principle, objectives[index]].flatMap((it) => (it ? [cell(it)] : [])))
  return table(setting, [50, 50], [[head(labels.principles), head(labels.objectives)], ...rows], { ruled: false })
}

export function imprint(setting: Setting): FileChild[] {
  const { imprint: it, labels } = setting.document
  const cell = (text: string, run = {}) => ({ children: [line(setting, text, { style: 'Cell' }, run)] })
  return [
    chapterTitle(setting, it.title),
    table(setting, [45, 55], it.fields.map(({ label, value }) => [cell(label), value === null ? cell(labels.field, { color: grey, italics: !setting.isRightToLeft }) : cell(value)])),
    line(setting, '', { spacing: { after: 120 } }),
    ...it.paragraphs.map((text) => line(setting, text)),
    line(setting, it.citationTitle, { style: 'Subheading' }),
    line(setting, it.citation),
    ...(it.notice ? [line(setting, it.notice, { style: 'Small', spacing: { before: 400 } })] : []),
  ]
}

/**
 * Word's own contents field. Its entries are written with the file; Word puts in the page numbers when it opens it, for to lay
 * out the pages here takes ten times as long as all the rest. The title is no heading, or it would list itself.
 */
export const contents = (setting: Setting): FileChild[] => [
  line(setting, setting.labels.contents, { pageBreakBefore: true, spacing: { after: 260 } }, { size: 44, bold: true, color: seal }),
  new TableOfContents(setting.labels.contents, { hyperlink: true, headingStyleRange: '1-3' }),
]

export function introduction(setting: Setting): FileChild[] {
  const { introduction: it, locale } = setting.document
  return [
    chapterTitle(setting, it.title),
    line(setting, it.lead, { style: 'Lead' }),
    ...it.paragraphs.flatMap((text) => authored(setting, text)),
    line(setting, it.guideTitle, { style: 'Subheading' }),
    ...it.guide.map(({ term, text }) => lineOf(setting, [...words(`${term}. `, locale, { bold: true }), ...words(text, locale)])),
  ]
}

export function framework(setting: Setting): FileChild[] {
  const { document, labels, number } = setting
  const it = document.framework
  const of = (kind: 'principle' | 'objective') => document.dimensions.filter((dimension) => dimension.kind === kind).map(({ number: n, name }) => `${number(n)}  ${name}`)
  const box = (entry: { term: string; text: string }) => ({
    fill: wash,
    children: [lineOf(setting, [...words(entry.term, document.locale, { font: sans, bold: true, size: 24, color: seal }), ...words(`  ${entry.text}`, document.locale, { font: sans, size: 20 })], { spacing: { before: 80, after: 80 } })],
  })
  const points = (title: string, items: string[], mark = '–  ') => ({
    children: [line(setting, title, { style: 'Cell' }, { bold: true, color: seal }), ...items.map((item) => line(setting, `${mark}${item}`, { style: 'Cell' }))],
  })
  const arrow = (text: string) => line(setting, `↓  ${text}`, { alignment: AlignmentType.CENTER, spacing: { before: 140, after: 140 } }, { font: sans, size: 20, color: grey })
  const half = (left: ReturnType<typeof points>, right: ReturnType<typeof points>) => table(setting, [50, 50], [[left, right]], { ruled: false })
  return [
    chapterTitle(setting, it.title),
    line(setting, it.lead, { style: 'Lead' }),
    table(setting, [100], [[box(it.target)]], { ruled: false }),
    arrow(it.toMigof),
    table(setting, [100], [[box(it.migof)]], { ruled: false }),
    half(points(labels.principles, of('principle'), ''), points(labels.objectives, of('objective'), '')),
    arrow(it.toMgi),
    table(setting, [100], [[box(it.mgi)]], { ruled: false }),
    half(points(labels.is, it.is), points(labels.isNot, it.isNot)),
  ]
}

export const chapter = (setting: Setting, it: ProfileDocument['chapters'][number]): FileChild[] => [
  chapterTitle(setting, it.title),
  ...it.paragraphs.flatMap((text) => authored(setting, text)),
]

export const keyFindings = (setting: Setting): FileChild[] => [
  chapterTitle(setting, setting.document.findings.title),
  line(setting, setting.document.findings.lead, { style: 'Lead' }, { color: ink }),
  overview(setting),
]
