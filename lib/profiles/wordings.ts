/** The texts in force of one record in the language that was asked for; a list of texts is one text with a line for each. */
type Worded = { record: string; code: string; texts: Record<string, string> }

/** Puts the texts of a language in the place of those of the source language; a text that is missing leaves it there. */
export function wordings(rows: Worded[]) {
  const byRecord = new Map(rows.map(({ record, code, texts }) => [`${record} ${code}`, texts]))
  return <T extends object>(record: string, code: string, source: T): T => {
    const texts = byRecord.get(`${record} ${code}`)
    if (!texts) return source
    const worded = Object.entries(source).map(([key, value]: [string, unknown]) => [key, wordedAs(texts[key], value)])
    return Object.fromEntries(worded) as T
  }
}

function wordedAs(text: string | undefined, value: unknown) {
  if (!text?.trim()) return value
  if (Array.isArray(value)) return text.split('\n')
  return typeof value === 'string' ? text : value
}

/** One text of a name in several languages; English when the language is missing. */
export function nameIn(names: unknown, locale: string): string | null {
  return textIn(names, locale) ?? textIn(names, 'en')
}

/** A text that is only said in its own language. */
export const textIn = (texts: unknown, locale: string): string | null =>
  ((texts ?? {}) as Record<string, string | undefined>)[locale]?.trim() || null
