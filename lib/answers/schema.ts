import { z } from 'zod'
import type { AnswerState, Presence, ReturnGround } from '@/lib/db/generated/enums'
import type { CitationInView } from '@/lib/sources/schema'

/** An answer to act on, with the version that the person has seen. */
export const answerAct = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), version: z.int().min(0) })
export type AnswerAct = z.infer<typeof answerAct>

export const historyOf = z.object({ assessmentId: z.uuid(), answerId: z.uuid() })

export type AnswerInView = {
  id: string
  code: string
  presence: Presence
  explanation: string
  reason: string
  /** language of the texts */
  locale: string
  state: AnswerState
  /** why it was returned, while it is */
  returnGround: ReturnGround | null
  version: number
  citations: CitationInView[]
}
