/** A text in several languages, as the database keeps it. */
export type Names = Partial<Record<string, string>>

/** The text in a language, in English where that language has none, and in any where English has none. */
export const nameIn = (names: unknown, locale: string): string => {
  const byLocale = (names ?? {}) as Names
  return byLocale[locale] || byLocale.en || Object.values(byLocale).find(Boolean) || ''
}

/** Territories stand in the order of their names in the reader's language, and in no other order. */
export const byName = (locale: string) => {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  return (one: { name: string }, other: { name: string }) => collator.compare(one.name, other.name)
}

/** Such as `dili` or `sao-tome`, for the code of a territory that is added here; empty where nothing of the name is Latin. */
export const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
