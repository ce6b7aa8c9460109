/** One row of `Translation`: texts of a record in the language that was asked for. */
export type TranslationRow = { record: string; code: string; revision: number; texts: unknown }
type Texts = Record<string, unknown>

/**
 * The texts in force of one language: the highest revision of each record. A text that is missing, or is not of the kind of
 * the one it stands for, leaves the source language in its place.
 */
export function wordings(rows: TranslationRow[]) {
  const inForce = new Map<string, Texts>()
  for (const { record, code, texts } of [...rows].sort((a, b) => a.revision - b.revision))
    inForce.set(`${record} ${code}`, (texts ?? {}) as Texts)
  return <T extends object>(record: string, code: string, source: T): T => {
    const texts = inForce.get(`${record} ${code}`)
    if (!texts) return source
    const worded = Object.entries(source).map(([key, value]: [string, unknown]) => [key, sameKind(texts[key], value) ? texts[key] : value])
    return Object.fromEntries(worded) as T
  }
}

const sameKind = (translated: unknown, source: unknown) =>
  Array.isArray(source) ? Array.isArray(translated) : typeof source === 'string' && typeof translated === 'string' && translated.trim() !== ''

/** One text of a name in several languages; English when the language is missing. */
export function nameIn(names: unknown, locale: string): string | null {
  const byLocale = (names ?? {}) as Record<string, string | undefined>
  return byLocale[locale]?.trim() || byLocale.en?.trim() || null
}

/** A text that is only said in its own language. */
export const textIn = (texts: unknown, locale: string): string | null =>
  ((texts ?? {}) as Record<string, string | undefined>)[locale]?.trim() || null
