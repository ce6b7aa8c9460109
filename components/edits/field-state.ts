import type { RecordKey, SavedField } from '@/lib/edits/schema'
import type { Edit, WaitingText } from './waiting-texts'
import type { Refusal } from './send-edit'

export type Problem = { kind: 'conflict'; saved: SavedField } | { kind: 'refused'; error: Refusal }

/** What is known of one field on this page: what stands in it, what is saved, and what is under way. */
export type FieldState = {
  record: RecordKey
  field: string
  /** A choice among given values; its losing side of a conflict is no text that history must hold. */
  choice: boolean
  place: WaitingText['place']
  value: string
  /** Null when only a waiting text is known, from a page that was closed. */
  saved: string | null
  /** The record's version when `saved` was read or acknowledged. */
  base: number
  /** The id under which `value` will be sent. */
  nextId: string
  pending: Edit | null
  since: number | null
  savedAt: number | null
  /** Not sent before this instant, so that a sentence is one save and not forty. */
  due: number
  problem: Problem | null
  /** Somebody else's newer text, not shown because this field is being written here. */
  elsewhere: SavedField | null
  /** Somebody else's text that was put here quietly. */
  updated: SavedField | null
}

/** What a page says beside a field. */
export type FieldView = {
  status: 'idle' | 'saving' | 'saved' | 'waiting' | 'choice' | 'failed'
  /** Instant of the last save, or of the oldest unsent change. */
  at: number | null
  problem: Problem | null
  elsewhere: SavedField | null
  updated: SavedField | null
}

export const keyOf = ({ type, id }: RecordKey, field: string) => `${type}:${id}/${field}`
export const isUnsent = ({ pending, value, saved }: FieldState) => pending !== null || value !== saved

/** `blocked`: the last try did not reach the server, or nobody is signed in. */
export function viewOf(state: FieldState, blocked: boolean): FieldView {
  const { problem, elsewhere, updated } = state
  const shared = { problem, elsewhere, updated }
  if (problem) return { ...shared, status: problem.kind === 'conflict' ? 'choice' : 'failed', at: state.since }
  if (isUnsent(state)) return { ...shared, status: blocked ? 'waiting' : 'saving', at: state.since }
  return { ...shared, status: state.savedAt ? 'saved' : 'idle', at: state.savedAt }
}

export const isSame = (a: FieldView, b: FieldView) =>
  a.status === b.status && a.at === b.at && a.problem === b.problem && a.elsewhere === b.elsewhere && a.updated === b.updated
