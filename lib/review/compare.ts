import { diffWordsWithSpace } from 'diff'

/** A piece of a text: it came, it went, or it stands in both. */
export type Piece = { value: string; change?: 'came' | 'went' }

/** A text with the words that differ from an older one; the text alone where there is none to compare with. */
export const compareTexts = (older: string | null, text: string): Piece[] =>
  older === null || older === text
    ? [{ value: text }]
    : diffWordsWithSpace(older, text).map(({ value, added, removed }) => ({ value, ...(added && { change: 'came' as const }), ...(removed && { change: 'went' as const }) }))

type Cited = { id: string; locator: string; quote: string }

/** How each citation stands to those of an older submission, and which went. */
export function compareCitations<C extends Cited>(older: readonly C[] | null, citations: readonly C[]) {
  const before = new Map((older ?? []).map((citation) => [citation.id, citation]))
  const isChanged = (citation: C) => {
    const was = before.get(citation.id)
    return was !== undefined && (was.locator !== citation.locator || was.quote !== citation.quote)
  }
  return {
    citations: citations.map((citation) => ({
      citation,
      was: before.get(citation.id) ?? null,
      change: older === null ? null : !before.has(citation.id) ? ('new' as const) : isChanged(citation) ? ('changed' as const) : null,
    })),
    gone: (older ?? []).filter(({ id }) => !citations.some((citation) => citation.id === id)),
  }
}
