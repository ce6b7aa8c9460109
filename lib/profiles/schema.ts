import { z } from 'zod'
import { findingKinds } from '@/lib/framework/numbers'

/** Inputs of the acts on a profile's paragraphs. Texts are not among them: they are saved as they are typed. */
const assessmentId = z.uuid()
const findingId = z.uuid()
export const findingKind = z.enum(findingKinds)
export const dimensionCode = z.string().min(1).max(12)

export const findingKey = z.object({ assessmentId, findingId })
export type FindingKey = z.infer<typeof findingKey>

/** A paragraph written anew, or from an answer. The person always names the list. */
export const findingStart = z.object({
  assessmentId,
  dimensionCode,
  kind: findingKind,
  answerId: z.uuid().nullable(),
})
export type FindingStart = z.infer<typeof findingStart>

const place = z.object({ dimensionCode, kind: findingKind, position: z.int().min(1) })
export type FindingPlace = z.infer<typeof place>

/** `seen` is where the page showed the paragraph; when it is elsewhere by now, the act is refused. */
export const findingMove = findingKey.extend({ seen: place, to: place })
export type FindingMove = z.infer<typeof findingMove>

export const indicatorLink = findingKey.extend({ indicatorId: z.uuid() })
export type IndicatorLink = z.infer<typeof indicatorLink>

export const sourceLink = findingKey.extend({ sourceId: z.uuid() })
export type SourceLink = z.infer<typeof sourceLink>

export const footnoteKey = findingKey.extend({ footnoteId: z.uuid() })
export type FootnoteKey = z.infer<typeof footnoteKey>

export const citationKey = findingKey.extend({ citationId: z.uuid() })
export type CitationKey = z.infer<typeof citationKey>

export const conventionsStart = z.object({ assessmentId })
export const conventionKey = z.object({ assessmentId, code: z.string().min(1).max(20) })
export type ConventionKey = z.infer<typeof conventionKey>
