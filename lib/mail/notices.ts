import { z } from 'zod'
import { AssessmentState, Role } from '@/lib/db/generated/enums'

/** Which assessment a mail is about: its name, never a text of it. */
const assessmentName = z.object({
  assessmentId: z.uuid(),
  year: z.int(),
  territory: z.record(z.string(), z.string()), // the short name per language
})
export type AssessmentName = z.infer<typeof assessmentName>

/** Everything that is told by mail, by kind. The outbox keeps it until it is sent. */
export const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('appointed'), payload: assessmentName.extend({ role: z.enum(Role) }) }),
  z.object({ kind: z.literal('administratorAppointed'), payload: assessmentName.extend({ role: z.enum(Role) }) }),
  z.object({ kind: z.literal('stateChanged'), payload: assessmentName.extend({ to: z.enum(AssessmentState), back: z.boolean() }) }),
  z.object({ kind: z.literal('handedOver'), payload: assessmentName.extend({ count: z.int(), dueOn: z.iso.date().nullable() }) }),
  z.object({ kind: z.literal('editorAppointed'), payload: z.object({}) }),
])
export type NoticeContent = z.infer<typeof notice>
