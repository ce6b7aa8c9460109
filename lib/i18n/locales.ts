/** The languages of the interface, in the order in which they are offered. */
export const locales = ['en', 'fr', 'es', 'pt', 'ar'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** Keeps a person's choice for the pages whose address carries no language. */
export const localeCookie = 'locale'

/** Each language by its own name. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'français',
  es: 'español',
  pt: 'português',
  ar: 'العربية',
}

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr')

/** The first of a browser's languages that the interface speaks; English when there is none. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLocale)
  return wanted ?? defaultLocale
}
