import type { Change } from '@/lib/edits/changes'

/** One act on the answer: submitted, taken back, a source cited or unlinked. */
export type Deed = { at: Date; personId: string | null; by: string | null; action: string }

/**
 * What one field held before and after a sitting, with the versions of its first and last save; or, `aside`, a text of the
 * sitting that was not chosen. `isFirst`: what it held before was not typed here (imported, or taken over).
 */
export type FieldChange = Pick<Change, 'record' | 'recordId' | 'field' | 'marker' | 'before' | 'value' | 'version' | 'aside'> & { from: number; saves: number; isFirst: boolean }
/** A stretch of work of one person. */
type Sitting = { by: string | null; from: Date; to: Date; changes: FieldChange[] }
export type Entry = { kind: 'sitting'; sitting: Sitting } | { kind: 'deed'; deed: Deed }

const pause = 30 * 60_000

/**
 * A history as people remember it: what one person wrote without a pause of 30 minutes is one sitting; an act, or another
 * person, ends it. Newest first.
 * @param changes of one answer or contribution and its citations, oldest first
 */
export function historyEntries(changes: readonly Change[], deeds: readonly Deed[]): Entry[] {
  const entries: Entry[] = []
  const begun = new Set<string>()
  let open: { sitting: Sitting; personId: string | null } | null = null
  const all = [...changes.map((change) => ({ change, at: change.at })), ...deeds.map((deed) => ({ deed, at: deed.at }))]
  for (const each of all.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if ('deed' in each) {
      entries.push({ kind: 'deed', deed: each.deed })
      open = null
      continue
    }
    const { change } = each
    if (!open || open.personId !== change.personId || change.at.getTime() - open.sitting.to.getTime() >= pause) {
      open = { personId: change.personId, sitting: { by: change.by, from: change.at, to: change.at, changes: [] } }
      entries.push({ kind: 'sitting', sitting: open.sitting })
    }
    addTo(open.sitting, change, begun)
  }
  return entries.reverse()
}

function addTo(sitting: Sitting, { at, record, recordId, field, marker, version, aside, value, before }: Change, begun: Set<string>) {
  sitting.to = at
  const same = sitting.changes.find((change) => !aside && !change.aside && change.recordId === recordId && change.field === field)
  if (same) return void Object.assign(same, { value, version, saves: same.saves + 1 })
  const isFirst = !begun.has(`${recordId}/${field}`) && before.trim() !== ''
  sitting.changes.push({ record, recordId, field, marker, before, value, version, aside, from: version, saves: 1, isFirst })
  begun.add(`${recordId}/${field}`)
}

const turns: Record<string, boolean> = {
  'answer:submit': true,
  'answer:submitAll': true,
  'answer:accept': true,
  'answer:takeBack': false,
  'answer:return': false,
  'answer:returnAll': false,
}

/** Those that happened while the answer was submitted, with the acts that began and ended it. @param deeds oldest first */
export const whileSubmitted = <E extends { at: Date; action?: string }>(events: readonly E[], deeds: readonly Deed[]): E[] =>
  events.filter(({ at, action }) => (action && action in turns) || turns[deeds.findLast((deed) => deed.action in turns && deed.at <= at)?.action ?? ''] === true)
