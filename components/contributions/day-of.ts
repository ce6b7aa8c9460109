/** The day of an instant, as people write it: 12 November. */
export const dayOf = (instant: Date, locale: string) => instant.toLocaleDateString(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
