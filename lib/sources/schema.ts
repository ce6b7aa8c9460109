import { z } from 'zod'
import { PublicationLevel, SourceStatus } from '@/lib/db/generated/enums'
import { isPartialDate } from '@/lib/partial-date'

const upTo = (length: number) => z.string().trim().max(length, { error: 'tooLong' })
const language = z.string().regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})?)?$/, { error: 'localeWrong' })
const date = z.string().trim().refine((value) => value === '' || isPartialDate(value), { error: 'dateWrong' })

/** Lines without those that are empty or said before. */
const eachOnce = (typed: string) => [...new Set(typed.split('\n').map((line) => line.trim()))].filter(Boolean).join('\n')

/** What a person fills in for an entry of the register; '' where a fact is not known. Messages are keys of `sourceForm`. */
export const sourceFields = z.object({
  title: z.string().trim().min(1, { error: 'titleMissing' }).max(500, { error: 'tooLong' }),
  locale: language,
  translatedTitle: upTo(500),
  translatedLocale: language,
  otherNames: upTo(2_000).transform(eachOnce), // one on each line
  kind: z.string().min(1, { error: 'kindMissing' }).max(60),
  reference: upTo(200),
  issuer: upTo(300),
  year: z.string().trim().regex(/^((18|19|20|21)\d\d)?$/, { error: 'yearWrong' }),
  adoptedOn: date,
  inForceOn: date,
  endedOn: date,
  status: z.union([z.literal(''), z.enum(SourceStatus)]),
  link: z.union([z.literal(''), z.httpUrl({ error: 'linkWrong' })], { error: 'linkWrong' }),
  level: z.string({ error: 'levelMissing' }).pipe(z.enum(PublicationLevel, { error: 'levelMissing' })),
})
export type SourceFields = z.infer<typeof sourceFields>
/** As the form holds them: for a new entry nobody has chosen yet what may be published of it. */
export type TypedSource = z.input<typeof sourceFields>

/** `sourceId` is made by the browser: a request that is repeated adds one entry. */
export const newSource = sourceFields.extend({ assessmentId: z.uuid(), sourceId: z.uuid() })
export const changedSource = sourceFields.extend({ assessmentId: z.uuid(), sourceId: z.uuid(), version: z.int().min(0) })
export const sourceAct = z.object({ assessmentId: z.uuid(), sourceId: z.uuid(), version: z.int().min(0) })
export const merging = z.object({
  assessmentId: z.uuid(),
  from: z.object({ id: z.uuid(), version: z.int().min(0) }),
  into: z.object({ id: z.uuid(), version: z.int().min(0) }),
})
export type Merging = Omit<z.infer<typeof merging>, 'assessmentId'>
export const registerSearch = z.object({ assessment: z.string(), text: z.string().max(200) })
export const likeness = z.object({ assessmentId: z.uuid(), title: z.string().max(500), reference: z.string().max(200), year: z.string().max(4) })

/** What cites while it is written; paragraphs of the profile cite by acts of their own. */
const citationOwner = z.object({ type: z.enum(['answer', 'contribution']), id: z.uuid() })
export type CitationOwner = z.infer<typeof citationOwner>
/** `citationId` is made by the browser: a request that is repeated cites once, and unlinks once. */
export const citing = z.object({ assessmentId: z.uuid(), owner: citationOwner, citationId: z.uuid(), sourceId: z.uuid() })
export const unlinking = citing.omit({ sourceId: true })

/** An entry as lists and citations show it. */
export type SourceSummary = {
  id: string
  kind: string
  title: string
  locale: string | null
  translatedTitle: string | null
  translatedLocale: string | null
  reference: string | null
  year: number | null
  status: SourceStatus | null
  level: PublicationLevel
}

/** An entry with all its facts. `link` is null for those to whom only its title is open. */
export type SourceEntry = SourceSummary & {
  /** under which it is known beside, one on each line */
  otherNames: string | null
  issuer: string | null
  adoptedOn: string | null
  inForceOn: string | null
  endedOn: string | null
  link: string | null
  institutionId: string | null
  version: number
}

/** A citation in the text of its owner: `marker` stands there as `[@marker]`. */
export type CitationInView = { id: string; marker: string; locator: string; quote: string; version: number; source: SourceSummary }
