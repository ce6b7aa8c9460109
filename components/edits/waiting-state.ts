import { type FieldState, untouched } from './field-state'
import { randomId } from './random-id'
import type { Edit, WaitingText } from './waiting-texts'

/** What is sent of a field, or a text that waits: the value with what its history must hold. */
export const editOf = (editId: string, { value, base, aside = [] }: { value: string; base: number; aside?: readonly string[] }): Edit => ({
  editId,
  value,
  base,
  ...(aside.length > 0 && { aside: [...aside] }),
})

/** A field as it lies on this computer until the database holds it. */
export function waitingTextOf(state: FieldState, { person, tab }: Pick<WaitingText, 'person' | 'tab'>, now: number): WaitingText {
  const { record, field, place, nextId, since, pending, merging, typedAt } = state
  const more = { ...(pending && { sent: pending }), ...(merging !== null && { merging }), ...(typedAt !== null && { typedAt }) }
  return { person, tab, record, field, place, ...editOf(nextId, state), since: since ?? now, ...more }
}

/**
 * The field of a text that a closed page left behind. The text may have been on its way then: it is repeated as it lies
 * here, before what is typed on top of it.
 */
export function stateOf(text: WaitingText, { choice = false, saved = null }: Partial<Pick<FieldState, 'choice' | 'saved'>> = {}): FieldState {
  const { record, field, place, value, base, since, editId, sent, aside = [], merging = null, typedAt = since } = text
  const sending = sent ? { pending: sent, nextId: editId } : { pending: editOf(editId, text), nextId: randomId() }
  return { ...untouched, ...sending, choice, saved, record, field, place, value, base, since, aside, merging, typedAt }
}
