import { z } from 'zod'
import type { AnswerState, Presence } from '@/lib/db/generated/enums'
import type { SourceSummary } from '@/lib/sources/schema'

/** An answer to act on, with the version that the person has seen. */
export const answerAct = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), version: z.int().min(0) })
export type AnswerAct = z.infer<typeof answerAct>

export const citing = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), sourceId: z.uuid() })
export const unlinking = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), citationId: z.uuid() })
export const historyOf = z.object({ assessmentId: z.uuid(), answerId: z.uuid() })

export type CitationInView = { id: string; marker: string; locator: string; quote: string; version: number; source: SourceSummary }

export type AnswerInView = {
  id: string
  code: string
  presence: Presence
  explanation: string
  reason: string
  /** language of the texts */
  locale: string
  state: AnswerState
  version: number
  citations: CitationInView[]
}
