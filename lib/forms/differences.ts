import type { Presence } from '@/lib/db/generated/enums'
import type { FormEntry } from './read-form'

/** A contribution as it stands now, with whether the asker may take a form over into it. */
export type Standing = {
  id: string
  code: string
  version: number
  presence: Presence
  explanation: string
  reason: string
  /** `submitted`: it is not changed any more; `begun`: the institution writes it here itself, and only it reads that */
  closed: 'submitted' | 'begun' | null
}

export type FieldDifference = { field: 'presence' | 'explanation' | 'reason'; before: string; after: string }

/**
 * What a form changes in one contribution. `stale`: it was changed here since the form was made; `unclear`: more than one
 * choice is marked; `gone`: the indicator was taken back since.
 */
export type Difference = { code: string } & (
  | { kind: 'changed'; contributionId: string; version: number; entry: Entry; fields: FieldDifference[] }
  | { kind: 'same' | 'stale' | 'unclear' | 'gone' | 'submitted' | 'begun' }
)
type Entry = { presence: Presence; explanation: string; reason: string }

const fields = ['presence', 'explanation', 'reason'] as const

/** What a form would change, in the order of the form; nothing is decided here. */
export const differencesOf = (entries: readonly FormEntry[], standings: readonly Standing[]): Difference[] =>
  entries.map((entry) => difference(entry, standings.find(({ code }) => code === entry.code)))

function difference({ code, version, presence, explanation, reason }: FormEntry, standing: Standing | undefined): Difference {
  if (!standing) return { code, kind: 'gone' }
  if (standing.closed) return { code, kind: standing.closed }
  if (presence === null) return { code, kind: 'unclear' }
  const entry = { presence, explanation, reason }
  const changed = fields.map((field) => ({ field, before: standing[field], after: entry[field] })).filter(({ before, after }) => before.trim() !== after.trim())
  if (changed.length === 0) return { code, kind: 'same' }
  if (standing.version !== version) return { code, kind: 'stale' }
  return { code, kind: 'changed', contributionId: standing.id, version, entry, fields: changed }
}
