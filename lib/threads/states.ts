import type { ThreadState } from '@/lib/db/generated/enums'

/** What somebody does to a thread; a comment may come with any of them. */
export type Deed = 'comment' | 'settle' | 'reopen'

type Thread = { state: ThreadState; createdByIom: boolean; audience: 'shared' | 'iom' }

/**
 * What a deed makes of a thread, or null where it leaves it as it is. The reply of the other side answers; whoever asked and
 * was answered asks again by writing once more; a word on a settled thread opens it again. In a thread of IOM alone there is
 * no other side: it stays open until it is settled.
 */
export function stateAfter({ state, createdByIom, audience }: Thread, deed: Deed, byIom: boolean): ThreadState | null {
  if (deed === 'settle') return state === 'resolved' ? null : 'resolved'
  if (deed === 'reopen') return state === 'resolved' ? 'reopened' : null
  const isReply = audience === 'shared' && byIom !== createdByIom
  if (isReply) return state === 'answered' ? null : 'answered'
  return state === 'answered' || state === 'resolved' ? 'reopened' : null
}

/** Whether it waits for the other side: such a thread, where it must be settled, holds up the submission. */
export const isOpen = ({ state }: { state: ThreadState }) => state === 'open' || state === 'reopened'
