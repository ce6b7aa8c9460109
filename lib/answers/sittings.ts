/** One saved change, as the history keeps it. */
export type Change = { at: Date; personId: string | null; by: string | null; record: string; recordId: string; field: string; value: string; before: string }
/** One act on the answer: submitted, taken back, a source cited or unlinked. */
export type Deed = { at: Date; personId: string | null; by: string | null; action: string }

/** A stretch of work of one person, with what each field held before and after it. */
export type Sitting = { by: string | null; from: Date; to: Date; changes: Pick<Change, 'record' | 'recordId' | 'field' | 'before' | 'value'>[] }
export type Entry = { kind: 'sitting'; sitting: Sitting } | { kind: 'deed'; deed: Deed }

const pause = 30 * 60_000

/**
 * A history as people remember it: what one person wrote without a pause of 30 minutes is one sitting; an act, or another
 * person, ends it. Newest first.
 * @param changes of one answer and its citations, oldest first
 */
export function historyEntries(changes: readonly Change[], deeds: readonly Deed[]): Entry[] {
  const entries: Entry[] = []
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
    addTo(open.sitting, change)
  }
  return entries.reverse()
}

function addTo(sitting: Sitting, { at, record, recordId, field, value, before }: Change) {
  sitting.to = at
  const same = sitting.changes.find((change) => change.recordId === recordId && change.field === field)
  if (same) same.value = value
  else sitting.changes.push({ record, recordId, field, before, value })
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
