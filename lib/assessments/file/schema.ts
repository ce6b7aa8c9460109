import { z } from 'zod'
import { AnswerState, AssessmentState, FindingKind, Presence, PublicationLevel, SourceStatus } from '@/lib/db/generated/enums'
import { longestText } from '@/lib/edits/schema'
import { locales } from '@/lib/i18n/locales'
import { isPartialDate } from '@/lib/partial-date'

/*
 * The assessment file, version 1: one round with its answers, paragraphs and sources, as it is imported and exported.
 * It is private: it holds answers. Unknown fields are faults, so that nothing is dropped in silence.
 * `docs/assessment-file-1.schema.json` is made from this file.
 */

/** Neither NUL nor half of a surrogate pair: the database could not give them back. */
const text = z.string().regex(/^[^\u0000\uD800-\uDFFF]*$/u, { error: 'a text without NUL characters and half characters' })
/** A text that a person edits; no longer than the editor takes. */
const authored = text.max(longestText)
const name = text.regex(/\S/, { error: 'a text that is not empty' })
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'a language tag such as en, pt or tet' })
const year = z.int().min(1000).max(9999)

const isDay = (value: string) => {
  const day = new Date(`${value.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day such as 2026-09-30' })
  .refine(isDay, { error: 'a day of the calendar such as 2026-09-30' })
const monthOrDay = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'a month such as 2019-07, a day such as 2019-07-31, or null' })
  .refine(isDay, { error: 'a month or day of the calendar such as 2019-07 or 2019-07-31' })

const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, { error: 'a year, month or day such as 2017, 2017-05 or 2017-05-19' })
  .refine(isPartialDate, { error: 'a date of the calendar, not before 1500' })

const link = text
  .regex(/^https?:\/\/\S+$/i, { error: 'an address that begins with http:// or https://' })
  .refine((address) => URL.canParse(address), { error: 'an address of the web' })

const code = (example: string) => name.max(60).describe(`Code, such as ${example}`)
const marker = (sign: string) =>
  z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,60}$/u, { error: 'a marker of letters, digits, "-" and "_"' })
    .describe(`What stands in the text as [${sign}marker]`)
const localeOfText = language.nullish().describe('Language of this text, where it is not the working language')

const sourceSchema = z
  .strictObject({
    title: name.describe('Official title, in its own language'),
    kind: code('law').describe("Code of the framework's kinds of evidence, such as law"),
    year: year.nullable(),
    reference: text.nullable().describe('Number or period; an article may follow: Law No. 4/2012, article 76'),
    locator: text.max(500).nullish().describe('Article or page'),
    quote: authored.nullish().describe('The passage that is cited'),
    link: link.nullish(),
    locale: language.nullish().describe('Language of the title'),
    translatedTitle: name.max(500).nullish(),
    translatedLocale: language.nullish().describe('Language of the translated title'),
    otherNames: name.max(2_000).nullish().describe('Names in use beside the title, one on each line'),
    issuer: name.max(300).nullish().describe('The body that issued it'),
    adoptedOn: partialDate.nullish(),
    inForceOn: partialDate.nullish(),
    endedOn: partialDate.nullish(),
    status: z.enum(SourceStatus).nullish(),
    level: z.enum(PublicationLevel).nullish().describe('What may be published of it. Left out: public'),
    marker: marker('@').nullish(),
  })
  .describe('A source of the register with the place that is cited')

const footnoteSchema = z.union([
  authored.describe("Without a marker the note stands at the paragraph's end"),
  z.strictObject({ marker: marker('^'), text: authored, locale: localeOfText }),
])

const findingSchema = z
  .strictObject({
    id: name.max(200).describe('Unique in the file'),
    section: z
      .string()
      .regex(/^[1-6]\.\d{1,2}$/, { error: 'a section such as 1.2, or null' })
      .nullable()
      .describe('Section of a published profile; null for a paragraph that never stood in one'),
    dimension: code('MR'),
    kind: z.enum(FindingKind).describe('The list in which a person placed the paragraph; never derived from answers'),
    indicatorCodes: z.array(code('MR-03')),
    text: authored.describe('Plain text: paragraphs, lists with "- ", markers [^1] and [@1]'),
    sources: z.array(sourceSchema),
    footnotes: z.array(footnoteSchema).nullish(),
    locale: localeOfText,
  })
  .describe('One paragraph of the profile; the order in the file is the order in its list')

const answerSchema = z.strictObject({
  code: code('MR-03'),
  presence: z.enum(Presence),
  note: authored.describe('The explanation'),
  reason: authored.nullish().describe('Why the indicator is not applicable'),
  sources: z.array(sourceSchema).nullish(),
  state: z.enum(AnswerState).nullish().describe('Left out: accepted'),
  locale: localeOfText,
})

const conventionSchema = z.strictObject({
  code: code('CRC'),
  ratified: z.boolean().nullable().describe('null: not known'),
  year: year.nullable(),
  note: authored.nullish(),
  status: z.enum(['ratified', 'signed', 'notSigned', 'notRatified']).nullish().describe('Says more than ratified: false'),
  reservation: authored.nullish(),
})

const roundSchema = z.strictObject({
  year: z.int().min(1900).max(2200),
  asOf: monthOrDay.nullable().describe('Reference date: a month, a day, or null'),
  edition: z.int().min(1).max(10_000),
  level: z.enum(['national', 'local']).nullish().describe('local exactly when there is a locality'),
  locale: z.enum(locales).nullish().describe('Working language; left out: en'),
  state: z.enum(AssessmentState).nullish().describe('Left out: drafting. A published one is not taken in: that needs a clearance.'),
  dates: z
    .strictObject({
      answersDueOn: day.nullish(),
      submitDueOn: day.nullish(),
      consultationOn: day.nullish(),
      consultationEndOn: day.nullish(),
    })
    .nullish(),
  returnReason: authored.nullish().describe('Why the draft went back to data collection'),
  round: z.int().min(1).max(1000).nullish().describe('First, second … assessment of this territory'),
  exercise: z.boolean().nullish().describe('Invented for demonstration; every page says so'),
  workedExample: z
    .boolean()
    .nullish()
    .describe('Rests on a profile that others published; every page says so. Left out: true where state is left out'),
})

export const assessmentFileSchema = z
  .strictObject({
    id: name.max(200),
    framework: code('mgi-national-open-1'),
    source: text.describe('Where the content comes from'),
    country: z.strictObject({
      name,
      officialName: text.nullish(),
      iso2: z.string().regex(/^[A-Z]{2}$/, { error: 'two capital letters such as TL' }).nullish(),
      iso3: z.string().regex(/^[A-Z]{3}$/, { error: 'three capital letters such as TLS' }),
      officialLanguages: z.array(text).nullish(),
    }),
    locality: z
      .strictObject({ name, type: text.nullish(), authority: text.nullish() })
      .nullish()
      .describe('The local authority of a local assessment'),
    assessment: roundSchema,
    conventions: z.array(conventionSchema),
    findings: z.array(findingSchema),
    answers: z.array(answerSchema).describe('Indicators without an entry are not assessed'),
  })
  .describe('A migration governance assessment with its answers. Private: answers are never published.')

export type AssessmentFile = z.infer<typeof assessmentFileSchema>
export type FileSource = z.infer<typeof sourceSchema>
export type FileFinding = z.infer<typeof findingSchema>
export type FileAnswer = z.infer<typeof answerSchema>
export type FileConvention = z.infer<typeof conventionSchema>
export type FileRound = z.infer<typeof roundSchema>
