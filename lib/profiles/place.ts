/**
 * A list of ids with one of them at a new position (from 1). A position past the end means the end. The id may be new to
 * the list.
 */
export function placed(ids: readonly string[], id: string, position: number): string[] {
  const others = ids.filter((each) => each !== id)
  const index = Math.min(Math.max(position, 1), others.length + 1) - 1
  return [...others.slice(0, index), id, ...others.slice(index)]
}

/** Past the end of any list: the last place. */
export const last = 1_000_000
