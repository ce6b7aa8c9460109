import type { DraftFinding } from '@/lib/profiles/drafting'
import type { MarkNames } from './types'

/** What the markers of a paragraph stand for: the words of a note, the title of a source. */
export const marksOf = ({ citations, footnotes }: Pick<DraftFinding, 'citations' | 'footnotes'>): MarkNames => ({
  citation: citations.map(({ marker, source }) => ({ marker, name: source.title })),
  footnote: footnotes.map(({ marker, text }) => ({ marker, name: text })),
})
