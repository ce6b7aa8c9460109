/** What a drill is told: how much of it to do, and from which seed its chances come. */
type Extent = {
  /** A run of seconds, for `npm test`. */
  sample: boolean
  seed: number
}

/** One line of the table: what was broken, what must be seen, and what was seen. */
export type Line = { name: string; expected: string; passed: boolean; found: Record<string, unknown> }

export type Drill = {
  name: string
  /** The journeys of `npm test` try the same in small: a sample of all drills leaves it out. */
  isInJourneys?: true
  run: (extent: Extent) => Promise<Line[]>
}

/** Random numbers from 0 to 1 that are the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
