import { AlignmentType, CheckBox, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun, type FileChild, type IParagraphOptions, type IRunOptions } from 'docx'
import { levelCodes } from '@/lib/framework/codes'
import { directionOf } from '@/lib/i18n/locales'
import { grey, hueOf, sans, wash } from '@/lib/word/look'
import { stylesOf } from '@/lib/word/styles'
import { table } from '@/lib/word/table'
import { words } from '@/lib/word/words'
import { formChoices, type FormContent, type FormIndicator, formMarks, formTexts, formVersion } from './content'
import type { FormWords } from './words'

type Setting = { content: FormContent; said: FormWords; isRightToLeft: boolean }

/** The questionnaire of one institution as a Word file: to be filled in, sent around, and read back by `readForm`. */
export async function renderForm(content: FormContent, said: FormWords): Promise<Uint8Array> {
  const { locale, dimensions } = content
  const setting = { content, said, isRightToLeft: directionOf(locale) === 'rtl' }
  const file = new Document({
    title: said.title,
    subject: content.assessment,
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(locale),
    customProperties: marksOf(content),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1300, left: 1440, right: 1440, header: 600, footer: 500 } } },
        headers: { default: new Header({ children: [line(setting, `${content.assessment} · ${content.institution.name}`, {}, small)] }) },
        footers: { default: new Footer({ children: [pageOf(setting)] }) },
        children: [...opening(setting), ...dimensions.flatMap((it) => dimension(setting, it))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const marksOf = ({ assessmentId, institutionId, frameworkId, dimensions }: FormContent) => {
  const versions = dimensions.flatMap(({ indicators }) => indicators.map(({ code, version }) => `${code}:${version}`)).join(' ')
  const { version, assessment, institution, framework, contributions } = formMarks
  const marks = { [version]: String(formVersion), [assessment]: assessmentId, [institution]: institutionId, [framework]: frameworkId, [contributions]: versions }
  return Object.entries(marks).map(([name, value]) => ({ name, value }))
}

const small: IRunOptions = { font: sans, size: 17, color: grey }
const label: IRunOptions = { font: sans, size: 19, bold: true }

const line = ({ content, isRightToLeft }: Setting, text: string, options: IParagraphOptions = {}, run: IRunOptions = {}) =>
  new Paragraph({ ...options, bidirectional: isRightToLeft, children: words(text, content.locale, run) })

const pageOf = (setting: Setting) => {
  const pieces = setting.said.page.split(/(\{page\}|\{total\})/).flatMap((piece) => {
    const number = { '{page}': PageNumber.CURRENT, '{total}': PageNumber.TOTAL_PAGES }[piece]
    return number ? [new TextRun({ ...small, children: [number] })] : words(piece, setting.content.locale, small)
  })
  return new Paragraph({ bidirectional: setting.isRightToLeft, alignment: AlignmentType.END, children: pieces })
}

function opening(setting: Setting): FileChild[] {
  const { content, said } = setting
  const { name, locale } = content.institution
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, bidirectional: setting.isRightToLeft, children: words(said.title, content.locale) }),
    new Paragraph({ style: 'Lead', bidirectional: directionOf(locale) === 'rtl', children: words(name, locale) }),
    ...said.how.map((step) => line(setting, `–\u00a0${step}`, { spacing: { after: 60 } })),
    line(setting, said.statement, { style: 'Small', spacing: { before: 200 } }),
  ]
}

function dimension(setting: Setting, { code, name, indicators }: FormContent['dimensions'][number]): FileChild[] {
  const title = new Paragraph({ heading: HeadingLevel.HEADING_2, bidirectional: setting.isRightToLeft, children: words(name, setting.content.locale, { color: hueOf({ code }) }) })
  return [title, ...indicators.flatMap((it) => indicator(setting, it))]
}

function indicator(setting: Setting, it: FormIndicator): FileChild[] {
  const { content, said } = setting
  const levels: Partial<Record<string, string>> = Object.fromEntries(levelCodes.map((code) => [code, it.levels[code]]))
  const cell = (text: string, run: IRunOptions = {}) => ({ children: [line(setting, text, { style: 'Cell' }, run)] })
  const choices = formChoices.map((choice) => [
    { children: [new Paragraph({ style: 'Cell', alignment: AlignmentType.CENTER, children: [new CheckBox({ checked: it.presence === choice })] })] },
    { children: [new Paragraph({ style: 'Cell', bidirectional: setting.isRightToLeft, children: [...words(content.presences[choice], content.locale, label), ...words(ending(levels[choice]), content.locale, small)] })] },
  ])
  const typed = { reason: it.reason, explanation: it.explanation, sources: '' }
  const texts = formTexts.map((field) => [
    { ...cell(said.rows[field], label), fill: wash },
    { children: authored(setting, typed[field]) },
  ])
  const head = [{ ...cell(it.code, label), fill: wash }, { ...cell(content.referenceDate ? said.onDate.replace('{date}', content.referenceDate) : said.onNoDate, label), fill: wash }]
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, bidirectional: setting.isRightToLeft, children: words(`${it.code}  ${it.question}`, content.locale) }),
    line(setting, it.guidance, { style: 'Small', keepNext: true }),
    line(setting, said.expected.replace('{kinds}', it.expected), { style: 'Small', keepNext: true }),
    table(setting, [18, 82], [head, ...choices, ...texts], { outlined: true }),
    line(setting, '', { spacing: { after: 120 } }),
  ]
}

const ending = (text: string | undefined) => (text ? `  ${text}` : '')

/** A text as the institution wrote it, to be gone on with; an empty one leaves room to write. */
const authored = (setting: Setting, text: string) =>
  text.split(/\n\s*\n/).map(
    (paragraph) =>
      new Paragraph({
        style: 'Cell',
        bidirectional: setting.isRightToLeft,
        children: paragraph.split('\n').flatMap((each, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...words(each, setting.content.locale)]),
      }),
  )
