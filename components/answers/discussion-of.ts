import type { AnswerInView } from '@/lib/answers/schema'
import type { ThreadInView } from '@/lib/threads/schema'

/** Whether a thread says why the answer is returned now: it stands beside the answer, and not among the other comments. */
export const isOfReturn = (thread: ThreadInView, { id, state }: AnswerInView) =>
  state === 'returned' && thread.ofReturn && thread.state !== 'resolved' && thread.subject.id === id

/** Whether its writers may change it now. */
export const isUnderWay = ({ state }: AnswerInView) => state === 'draft' || state === 'returned'
