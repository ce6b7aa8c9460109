/** The short name of a territory in a language, and in English where that language has none. */
export const territoryName = (names: unknown, locale: string): string => {
  const byLocale = names as Partial<Record<string, string>>
  return byLocale[locale] ?? byLocale.en ?? ''
}

/** Such as "Timor-Leste 2026"; the year stands as a number that no language groups by thousands. */
export const assessmentName = ({ territory, year }: { territory: { name: unknown }; year: number }, locale: string) =>
  `${territoryName(territory.name, locale)} ${year}`
