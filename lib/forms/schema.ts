import { z } from 'zod'
import { Presence } from '@/lib/db/generated/enums'
import { longestText } from '@/lib/edits/schema'

/** The largest form that is read back, in bytes: the whole questionnaire, filled in, is a tenth of it. */
export const largestForm = 5 * 1024 * 1024

const text = z.string().max(longestText, { error: 'tooLong' })

/** What a person takes over from a form, after having seen what it changes. */
export const takeover = z.object({
  assessmentId: z.uuid(),
  institutionId: z.uuid(),
  entries: z
    .array(z.object({ contributionId: z.uuid(), version: z.int().min(0), presence: z.enum(Presence), explanation: text, reason: text }))
    .min(1)
    .max(400),
})
export type Takeover = z.infer<typeof takeover>
