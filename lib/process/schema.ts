import { z } from 'zod'
import { AssessmentState } from '@/lib/db/generated/enums'

export const move = z.object({
  assessmentId: z.uuid(),
  /** the version the page was opened with; a stale one is refused */
  version: z.int(),
  to: z.enum(AssessmentState),
  reason: z.string().trim().max(2000, { error: 'reasonLong' }).default(''),
})
export type Move = z.input<typeof move>
