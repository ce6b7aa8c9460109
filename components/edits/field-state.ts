import type { Meeting, RecordKey, SavedField } from '@/lib/edits/schema'
import type { Edit, WaitingText } from './waiting-texts'
import type { Refusal } from './send-edit'

type Problem = { kind: 'conflict'; saved: SavedField } | { kind: 'refused'; error: Refusal } | { kind: 'full' }

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
  /** Texts that were not chosen when two met, until the history holds them. */
  aside: readonly string[]
  /** What the person is composing of two texts. */
  merging: string | null
  since: number | null
  /** When the last change was typed. */
  typedAt: number | null
  savedAt: number | null
  /** Not sent before this instant, so that a sentence is one save and not forty. */
  due: number
  problem: Problem | null
  /** Somebody else's newer text, not shown because this field is being written here. */
  elsewhere: SavedField | null
  /** Somebody else's text that was put here quietly. */
  updated: SavedField | null
  /** The person's own text of another window, that met this one. */
  met: Meeting | null
}

/** What a page says beside a field. */
export type FieldView = {
  status: 'idle' | 'saving' | 'saved' | 'waiting' | 'choice' | 'failed'
  /** Instant of the last save, or of the oldest unsent change. */
  at: number | null
  problem: Problem | null
  elsewhere: SavedField | null
  updated: SavedField | null
  met: Meeting | null
  /** Nothing stands in the field. */
  isEmpty: boolean
}

/** A field of which nothing is under way, nor told. */
export const untouched = { savedAt: null, due: 0, problem: null, elsewhere: null, updated: null, met: null, aside: [] as string[], merging: null }

export const keyOf = ({ type, id }: RecordKey, field: string) => `${type}:${id}/${field}`
export const isUnsent = ({ pending, value, saved, aside }: FieldState) => pending !== null || value !== saved || aside.length > 0

/** The value of a choice that nobody has made. */
const unchosen = 'notAssessed'

/** `blocked`: the last try did not reach the server, or nobody is signed in, or the server has no room left. */
export function viewOf(state: FieldState, blocked: boolean | 'full'): FieldView {
  const { problem, elsewhere, updated, met } = state
  const shared = { problem, elsewhere, updated, met, isEmpty: state.value.trim() === '' || state.value === unchosen }
  if (problem) return { ...shared, status: problem.kind === 'conflict' ? 'choice' : 'failed', at: state.since }
  if (isUnsent(state) && blocked === 'full') return { ...shared, problem: noRoom, status: 'failed', at: state.since }
  if (isUnsent(state)) return { ...shared, status: blocked ? 'waiting' : 'saving', at: state.since }
  return { ...shared, status: state.savedAt ? 'saved' : 'idle', at: state.savedAt }
}

const noRoom: Problem = { kind: 'full' }

export const isSame = (a: FieldView, b: FieldView) => (Object.keys(a) as (keyof FieldView)[]).every((key) => a[key] === b[key])
