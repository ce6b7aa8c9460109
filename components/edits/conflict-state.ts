import type { SavedField } from '@/lib/edits/schema'
import { type FieldState, isUnsent } from './field-state'

export const isNewsTo = ({ base, pending }: FieldState, saved: SavedField) => saved.version > base && saved.value !== pending?.value

/**
 * A field was saved elsewhere: it is shown at once, unless it is being written here. While its writer chooses between two
 * texts, the choice is between theirs and the newest.
 */
export function takeNews(state: FieldState, saved: SavedField, hasFocus: boolean) {
  const { problem } = state
  if (problem?.kind === 'conflict') {
    const { base } = problem.saved
    if (saved.version > problem.saved.version) state.problem = { kind: 'conflict', saved: { ...saved, ...(base !== undefined && { base }) } }
  } else if (isUnsent(state) || hasFocus) state.elsewhere = saved
  else {
    const told = saved.own ? { updated: null, savedAt: Date.parse(saved.at) } : { updated: saved, savedAt: null }
    Object.assign(state, { value: saved.value, saved: saved.value, base: saved.version, elsewhere: null, ...told })
  }
}

/**
 * Settles a conflict with the text that the person chose. The text that was not chosen goes into the history with it,
 * however often the choice is asked again because somebody saved meanwhile.
 */
export function choose(state: FieldState, saved: SavedField, chosen: string, now: number) {
  const mine = state.value
  const toHistory = !state.choice && mine.trim() !== '' && mine !== saved.value && !state.aside.includes(mine)
  const aside = (toHistory ? [...state.aside, mine] : state.aside).filter((text) => text !== chosen)
  const settled = { problem: null, elsewhere: null, merging: null, base: saved.version, saved: saved.value, value: chosen, aside }
  Object.assign(state, settled, { since: state.since ?? now, typedAt: now, due: 0 })
}
