import { Bookmark, BorderStyle, ExternalHyperlink, HeadingLevel, InternalHyperlink, TabStopType, TextRun, type FileChild, type ParagraphChild } from 'docx'
import { grey, rule, sans, seal } from '@/lib/word/look'
import { table } from '@/lib/word/table'
import { words } from '@/lib/word/words'
import type { ProfileDocument, ProfileSource } from '../document'
import { webAddress } from '../web-address'
import { chapterTitle } from './front'
import { paragraphMark, sourceMark, type Setting } from './setting'
import { authored, line, lineOf } from './text'

export function priorities(setting: Setting, it: NonNullable<ProfileDocument['priorities']>): FileChild[] {
  const { locale, dimensions } = setting.document
  const ruled = { bottom: { style: BorderStyle.DOTTED, size: 6, color: grey, space: 1 } }
  const room = dimensions.flatMap(({ number, shortName }) => [
    line(setting, `${setting.number(number)}  ${shortName}`, { keepNext: true, spacing: { before: 240 } }, { font: sans, bold: true, size: 20 }),
    line(setting, '', { border: ruled, keepNext: true, spacing: { before: 240 } }),
    line(setting, '', { border: ruled, spacing: { before: 240 } }),
  ])
  return [
    chapterTitle(setting, it.title),
    line(setting, it.lead, { style: 'Lead' }),
    ...it.items.flatMap((item) =>
      authored(setting, item, {}, [...words(setting.number(item.number), locale, { font: sans, bold: true, color: seal }), new TextRun({ text: '  ' })]),
    ),
    ...(it.room ? room : []),
  ]
}

export function sources(setting: Setting): FileChild[] {
  const { sources: it } = setting.document
  return [
    chapterTitle(setting, it.title),
    line(setting, it.lead, { style: 'Lead' }),
    ...it.groups.flatMap((group) => [
      line(setting, group.label, { style: 'Subheading', spacing: { before: 280, after: 100 } }, { size: 24 }),
      ...group.items.map((item) => source(setting, item)),
    ]),
  ]
}

function source(setting: Setting, item: ProfileSource) {
  const { locale, labels } = setting.document
  const { title, reference, year, lang, citedIn } = item
  const told = year === null || title.includes(String(year)) || reference?.includes(String(year))
  const small = { font: sans, size: 17, color: grey }
  const url = webAddress(item.url)
  const paragraphs = citedIn.flatMap((paragraph, index): ParagraphChild[] => {
    const number = words(setting.number(paragraph), locale, small)
    const linked = setting.paragraphs.has(paragraph) ? [new InternalHyperlink({ anchor: paragraphMark(paragraph), children: number })] : number
    return [...(index > 0 ? words(locale === 'ar' ? '، ' : ', ', locale, small) : []), ...linked]
  })
  return lineOf(
    setting,
    [
      new Bookmark({ id: sourceMark(item.number), children: words(setting.number(item.number), locale, { font: sans, size: 19, bold: true }) }),
      new TextRun({ text: '\t' }),
      ...words(title, lang, { italics: true }),
      ...words(`${told ? '' : `, ${year}`}${reference ? `, ${reference}` : ''}. `, lang),
      ...(url ? [new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink', size: 17 })] }), new TextRun(' ')] : []),
      ...(citedIn.length > 0 ? [...words(`${labels.citedIn} `, locale, small), ...paragraphs] : []),
    ],
    { indent: { start: 600, hanging: 600 }, tabStops: [{ type: TabStopType.LEFT, position: 600 }], spacing: { after: 80 }, keepLines: true },
  )
}

export const acronyms = (setting: Setting, it: NonNullable<ProfileDocument['acronyms']>): FileChild[] => [
  line(setting, it.title, { heading: HeadingLevel.HEADING_1, spacing: { before: 500 } }),
  table(setting, [25, 75], it.items.map(({ term, text }) => [
    { children: [line(setting, term, { style: 'Cell' }, { bold: true })] },
    { children: [line(setting, text, { style: 'Cell' })] },
  ])),
]

const annexTitle = (setting: Setting, it: { number: string; title: string }) =>
  chapterTitle(setting, `${setting.labels.annex} ${it.number}. ${it.title}`)

export function annexes(setting: Setting): FileChild[] {
  const { annexes: it, labels } = setting.document
  const points = (title: string, items: string[]) => ({
    children: [line(setting, title, { style: 'Cell' }, { bold: true, color: grey }), ...items.map((item) => line(setting, `–  ${item}`, { style: 'Cell' }))],
  })
  return [
    annexTitle(setting, it.migof),
    ...it.migof.paragraphs.flatMap((text) => authored(setting, text)),
    annexTitle(setting, it.process),
    ...it.process.steps.flatMap((step) => [
      line(setting, `${setting.number(step.number)}  ${step.name}`, { style: 'Subheading', border: { top: { style: BorderStyle.SINGLE, size: 4, color: rule, space: 8 } } }),
      line(setting, step.purpose, { keepNext: true }),
      table(setting, [50, 50], [[points(labels.actors, step.actors), points(labels.outputs, step.outputs)]], { ruled: false }),
      line(setting, '', { spacing: { after: 60 } }),
    ]),
  ]
}
