const most = 60
const span = 60_000

const beats = new Map<string, { since: number; count: number }>()

/** Whether a person sends more beats than a page ever does: at most 60 in a minute, for each server process. */
export function comesTooOften(personId: string, now = Date.now()): boolean {
  const before = beats.get(personId)
  const current = before && now - before.since < span ? before : { since: now, count: 0 }
  current.count += 1
  beats.set(personId, current)
  return current.count > most
}
