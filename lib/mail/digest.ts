import type { Spot, Telling, Words } from './tellings'

/** The items of one assessment, oldest first; equal ones are one item with all its spots. */
export type DigestPart = { assessmentId: string; items: DigestItem[] }
type DigestItem = { words: Words; spots: Spot[]; count: number }

/** Arranges what is told, oldest first: by assessment, equal things folded, each spot named once. */
export function arrange(tellings: Telling[]): DigestPart[] {
  const parts = new Map<string, Map<string, DigestItem>>()
  for (const { assessmentId, fold, words, spots } of tellings) {
    const items = parts.get(assessmentId) ?? new Map<string, DigestItem>()
    parts.set(assessmentId, items)
    const item = items.get(fold) ?? { words, spots: [], count: 0 }
    item.spots.push(...spots.filter(({ path }) => !item.spots.some((known) => known.path === path)))
    item.count = item.spots.length
    items.set(fold, item)
  }
  return [...parts].map(([assessmentId, items]) => ({ assessmentId, items: [...items.values()] }))
}
