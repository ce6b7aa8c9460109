import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { labelsSchema } from './labels'

/*
 * The profile as one plain object, free of any format. Page, PDF, Word and JSON are views of it, and a published edition
 * keeps it for good: a change of shape is a new version. It holds no answer and nothing that could be counted or compared.
 */

/** A place in a text, counted in UTF-16 units of `text`; null means its end. */
const place = z.int().nonnegative().nullable()

/** A source by its printed number. The locator (article, page) is as the author wrote it. */
const citationSchema = z.object({ source: z.int().positive(), locator: z.string().nullable(), at: place })

const footnoteSchema = z.object({ at: place, text: z.string(), lang: z.string() })

/** Plain text: paragraphs parted by an empty line, list items that begin with "- ". Its markers have become places. */
export const authoredTextSchema = z.object({
  text: z.string(),
  lang: z.string(),
  citations: z.array(citationSchema),
  footnotes: z.array(footnoteSchema),
})

const findingSchema = authoredTextSchema.extend({
  number: z.string(), // printed: "1.2.3", the same in every language and format
  id: z.string(), // of the finding; never printed
  indicators: z.array(z.string()), // codes, for readers of the JSON
})

const conventionRowSchema = z.object({
  code: z.string(),
  title: z.string(),
  adopted: z.int().nullable(), // year in which the text was adopted
  status: z.enum(['ratified', 'signed', 'notSigned', 'notRatified', 'notStated']), // notRatified: not known whether it was signed
  date: z.string().nullable(), // ISO year, month or day
  reservation: z.string().nullable(),
})

const partSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('conventions'),
    number: z.string(), // "1.1"
    title: z.string(),
    caption: z.string(),
    rows: z.array(conventionRowSchema),
    notes: z.array(z.string()),
  }),
  z.object({
    type: z.literal('findings'),
    number: z.string(), // "1.2"
    title: z.string(),
    kind: z.enum(['wellDeveloped', 'potential']),
    items: z.array(findingSchema),
  }),
])

const dimensionSchema = z.object({
  number: z.int().min(1).max(6),
  code: z.string(),
  kind: z.enum(['principle', 'objective']),
  name: z.string(),
  shortName: z.string(),
  description: z.string(),
  parts: z.array(partSchema),
})

const sourceSchema = z.object({
  number: z.int().positive(),
  id: z.string(), // of the register entry; never printed
  title: z.string(),
  lang: z.string(), // of the title and reference
  reference: z.string().nullable(), // number, journal, publisher
  year: z.int().nullable(),
  url: z.string().nullable(),
  citedIn: z.array(z.string()), // paragraph numbers, in order
})

const prose = z.object({ title: z.string(), paragraphs: z.array(authoredTextSchema) })
const termed = z.object({ term: z.string(), text: z.string() })

export const profileDocumentSchema = z.object({
  schema: z.literal('profile-document/1'),
  locale: z.enum(locales),
  direction: z.enum(['ltr', 'rtl']),
  state: z.enum(['draft', 'consultation', 'public']),
  title: z.string(), // of the file and the page
  territory: z.object({
    level: z.enum(['country', 'locality', 'group']),
    code: z.string().nullable(), // ISO 3166-1 alpha-3 of a country
    name: z.string(),
    officialName: z.string().nullable(),
    note: z.string().nullable(), // printed at the first use of the name
  }),
  year: z.int(),
  referenceDate: z.string().nullable(), // ISO month or day; `cover.situation` says it in words
  /** Printed on every page, cover included: the draft mark of an unpublished document, and the sentence of an example or exercise. */
  marks: z.object({
    draft: z.object({ label: z.string(), wording: z.string() }).nullable(),
    notice: z.string().nullable(),
  }),
  labels: labelsSchema,
  cover: z.object({
    series: z.string(),
    kind: z.string(),
    territory: z.string(),
    year: z.string(), // in the digits of the language
    subtitle: z.string(),
    situation: z.string().nullable(), // "Situation as of July 2019"
    wheel: z.string(), // the wheel in words
  }),
  imprint: z.object({
    title: z.string(),
    fields: z.array(z.object({ label: z.string(), value: z.string().nullable() })), // null: still to be assigned
    paragraphs: z.array(z.string()), // disclaimer and terms of use
    citationTitle: z.string(),
    citation: z.string(),
    notice: z.string().nullable(), // provenance, at the foot of the page
  }),
  introduction: prose.extend({ lead: z.string(), guideTitle: z.string(), guide: z.array(termed) }),
  framework: z.object({
    title: z.string(),
    lead: z.string(),
    target: termed,
    migof: termed,
    mgi: termed,
    toMigof: z.string(), // the words on the arrow from the target to MiGOF
    toMgi: z.string(),
    is: z.array(z.string()),
    isNot: z.array(z.string()),
    diagram: z.string(), // the diagram in words
  }),
  findings: z.object({ title: z.string(), lead: z.string() }),
  dimensions: z.array(dimensionSchema).length(6),
  priorities: z
    .object({
      title: z.string(),
      lead: z.string(),
      items: z.array(authoredTextSchema.extend({ number: z.string() })),
      room: z.boolean(), // ruled lines to write on in the consultation
    })
    .nullable(),
  /** Free chapters: a foreword stands before the introduction, all others after the findings. */
  chapters: z.array(prose.extend({ id: z.string(), place: z.enum(['front', 'back']) })),
  sources: z.object({
    title: z.string(),
    lead: z.string(),
    groups: z.array(z.object({ kind: z.string(), label: z.string(), items: z.array(sourceSchema) })),
  }),
  acronyms: z.object({ title: z.string(), items: z.array(termed) }).nullable(),
  annexes: z.object({
    migof: prose.extend({ number: z.string() }),
    process: z.object({
      number: z.string(),
      title: z.string(),
      steps: z.array(
        z.object({
          number: z.int(),
          name: z.string(),
          purpose: z.string(),
          actors: z.array(z.string()),
          outputs: z.array(z.string()),
        }),
      ),
    }),
  }),
})

export type ProfileDocument = z.infer<typeof profileDocumentSchema>
export type AuthoredText = z.infer<typeof authoredTextSchema>
export type Citation = z.infer<typeof citationSchema>
export type Footnote = z.infer<typeof footnoteSchema>
export type ProfileFinding = z.infer<typeof findingSchema>
export type ConventionRow = z.infer<typeof conventionRowSchema>
type ProfilePart = z.infer<typeof partSchema>
export type ConventionsPart = Extract<ProfilePart, { type: 'conventions' }>
export type FindingsPart = Extract<ProfilePart, { type: 'findings' }>
export type ProfileDimension = z.infer<typeof dimensionSchema>
export type ProfileSource = z.infer<typeof sourceSchema>
