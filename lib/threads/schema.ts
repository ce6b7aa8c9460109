import { z } from 'zod'
import { ThreadAudience, type ThreadState } from '@/lib/db/generated/enums'
import type { DraftInView } from '@/lib/edits/drafts'

const inAssessment = z.object({ assessmentId: z.uuid() })
/** What somebody wrote; empty only where a deed needs no words. */
const words = z.string().trim().min(1, { error: 'words' }).max(20_000, { error: 'tooLong' })
const mentions = z.array(z.uuid()).max(20)

/** What a thread is about. */
const subject = z.object({ type: z.enum(['answer', 'finding']), id: z.uuid() })
export type Subject = z.infer<typeof subject>

export const opening = inAssessment.extend({
  subject,
  audience: z.enum(ThreadAudience, { error: 'audience' }),
  mustFix: z.boolean(),
  /** the words that were selected, or nothing */
  selected: z.string().max(20_000),
  text: words,
  mentions,
})
export type Opening = z.input<typeof opening>

export const reply = inAssessment.extend({ threadId: z.uuid(), text: words, mentions })
export type Reply = z.input<typeof reply>

export const threadAct = inAssessment.extend({ threadId: z.uuid() })
export type ThreadAct = z.input<typeof threadAct>

export type CommentInView = {
  id: string
  by: string | null
  isIom: boolean
  isOwn: boolean
  text: string
  /** what the answer should say, as its author proposes; mostly nothing */
  wording: string
  /** what it made of the thread */
  state: ThreadState | null
  at: string
}

export type ThreadInView = {
  id: string
  subject: Subject
  audience: ThreadAudience
  mustFix: boolean
  ofReturn: boolean
  state: ThreadState
  quote: string
  createdByIom: boolean
  comments: CommentInView[]
  may: { write: boolean; settle: boolean }
  /** the box of the reader's own reply */
  reply: DraftInView
}

/** Who can be mentioned in a thread: `readsInternal` are IOM's people. */
export type Mentionable = { id: string; name: string; readsInternal: boolean }
