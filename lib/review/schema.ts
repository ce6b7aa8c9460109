import { z } from 'zod'
import { ReturnGround } from '@/lib/db/generated/enums'

const onAnswer = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), version: z.int().min(0) })

export const acceptance = onAnswer
export type Acceptance = z.input<typeof acceptance>

const words = z.string().trim().max(20_000, { error: 'tooLong' })

/**
 * A return says why twice: in a fixed word, which a mail may carry, and in the reviewer's own. One that proposes a wording may
 * leave it at that.
 */
export const answerReturn = onAnswer
  .extend({ ground: z.enum(ReturnGround, { error: 'ground' }), reason: words, wording: words.optional(), mustFix: z.boolean() })
  .refine(({ ground, reason, wording }) => (ground === 'wordingProposed' ? wording : reason), { path: ['reason'], error: 'reason' })
export type AnswerReturn = z.input<typeof answerReturn>

/** `version` of the submission that was looked at; `at`: when the page was read, so that nothing said since counts as seen. */
export const visit = onAnswer.extend({ at: z.iso.datetime() })
export type VisitOf = z.input<typeof visit>
