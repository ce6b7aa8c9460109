import type { Handout } from '@/lib/contributions/schema'
import { isOverdue } from '@/lib/contributions/standing'

/** Neighbours in the catalogue: from WB-01 to WB-07. One indicator alone is its own first and last. */
export type Run = { first: string; last: string }

/** What an institution has in hand until one day. */
export type Holding = { runs: Run[]; dueOn: string | null; isOverdue: boolean; isSubmitted: boolean }

/** Codes in few words: three or more neighbours of one letter pair become a run. @param order codes of the whole catalogue */
export function runsOf(codes: readonly string[], order: readonly string[]): Run[] {
  const rows: string[][] = []
  for (const code of order.filter((each) => codes.includes(each))) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before && order[order.indexOf(before) + 1] === code && prefixOf(before) === prefixOf(code)) row.push(code)
    else rows.push([code])
  }
  return rows.flatMap((row) => (row.length > 2 ? [{ first: row[0]!, last: row.at(-1)! }] : row.map((code) => ({ first: code, last: code }))))
}

const prefixOf = (code: string) => code.split('-')[0]

/**
 * What each institution has in hand now, by its id: what is missing first, by due date, then what it submitted.
 * @param today such as 2026-11-22
 */
export function holdingsOf(handouts: readonly Handout[], order: readonly string[], today: string): Map<string, Holding[]> {
  const groups = new Map<string, Handout[]>()
  for (const handout of handouts.filter(({ isHanded }) => isHanded)) {
    const key = JSON.stringify([handout.institution.id, handout.state === 'submitted', handout.state === 'submitted' ? '' : (handout.dueOn ?? '9999')])
    groups.set(key, [...(groups.get(key) ?? []), handout])
  }
  const holdings = new Map<string, Holding[]>()
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { institution, dueOn, state } = group[0]!
    const isSubmitted = state === 'submitted'
    const runs = runsOf(group.map(({ code }) => code), order)
    const holding = { runs, dueOn: isSubmitted ? null : dueOn, isOverdue: group.some((each) => isOverdue(each, today)), isSubmitted }
    holdings.set(institution.id, [...(holdings.get(institution.id) ?? []), holding])
  }
  return holdings
}
