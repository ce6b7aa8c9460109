import { Document, Packer, Paragraph, type FileChild } from 'docx'
import { directionOf } from '@/lib/i18n/locales'
import { stylesOf } from '@/lib/word/styles'
import { words } from '@/lib/word/words'
import { xmlText } from '@/lib/word/xml-text'
import type { ProfileDocument } from './document'
import { acronyms, annexes, priorities, sources } from './word/back'
import { dimension } from './word/findings'
import { chapter, contents, cover, framework, imprint, introduction, keyFindings } from './word/front'
import { footerOf, headerOf } from './word/furniture'
import { settingOf, type Setting } from './word/setting'

/** A profile as a Word file: ministries work in Word, so headings, notes, contents and table are Word's own. */
export async function renderDocx(document: ProfileDocument): Promise<Uint8Array> {
  const setting = settingOf(document)
  const file = new Document({
    title: xmlText(document.title),
    subject: xmlText(document.cover.subtitle),
    creator: '',
    lastModifiedBy: '',
    keywords: xmlText(`${document.labels.series}, ${document.territory.name}, ${document.year}`),
    styles: stylesOf(document.locale),
    footnotes: footnotesOf(setting),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1500, bottom: 1500, left: 1440, right: 1440, header: 700, footer: 600 } } },
        headers: { default: headerOf(setting) },
        footers: { default: footerOf(setting) },
        children: bodyOf(setting),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function bodyOf(setting: Setting): FileChild[] {
  const { document } = setting
  const chaptersAt = (place: 'front' | 'back') => document.chapters.filter((it) => it.place === place).flatMap((it) => chapter(setting, it))
  return [
    ...cover(setting),
    ...imprint(setting),
    ...contents(setting),
    ...chaptersAt('front'),
    ...introduction(setting),
    ...framework(setting),
    ...keyFindings(setting),
    ...document.dimensions.flatMap((it) => dimension(setting, it)),
    ...(document.priorities ? priorities(setting, document.priorities) : []),
    ...chaptersAt('back'),
    ...(document.sources.groups.length > 0 ? sources(setting) : []),
    ...(document.acronyms ? acronyms(setting, document.acronyms) : []),
    ...annexes(setting),
  ]
}

const footnotesOf = ({ notes }: Setting) =>
  Object.fromEntries(
    [...notes].map(([{ text, lang }, number]) => [
      number,
      { children: [new Paragraph({ bidirectional: directionOf(lang) === 'rtl', children: words(` ${text}`, lang) })] },
    ]),
  )
