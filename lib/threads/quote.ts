/** The most words of a text that a thread keeps, in characters. */
export const longestQuote = 300

/**
 * The words that a thread is about: what was selected, where it stands in the text in one piece, else how the text begins.
 * Selections end between words, and marks of citations are words of the text like others.
 */
export function quoteFrom(text: string, selected: string) {
  const wanted = selected.trim()
  if (wanted && wanted.length <= longestQuote && text.includes(wanted)) return wanted
  const begin = text.trim()
  return begin.length <= longestQuote ? begin : begin.slice(0, longestQuote).replace(/\s\S*$/u, '')
}

/** A text around the words that a thread is about; null when they no longer stand in it. */
export function findQuote(text: string, quote: string): { before: string; quote: string; after: string } | null {
  const at = quote ? text.indexOf(quote) : -1
  return at < 0 ? null : { before: text.slice(0, at), quote, after: text.slice(at + quote.length) }
}
