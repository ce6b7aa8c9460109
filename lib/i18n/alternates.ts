import type { Metadata } from 'next'
import { defaultLocale, type Locale, locales } from './locales'

/** For the head of a public page: its one address, and the same page in the other languages. `path` is without the language. */
export function alternatesOf(path: string, locale: Locale): Metadata['alternates'] {
  const address = (language: string) => new URL(`/${language}${path}`, process.env.NEXTAUTH_URL ?? 'http://localhost:3000').toString()
  return {
    canonical: address(locale),
    languages: { ...Object.fromEntries(locales.map((language) => [language, address(language)])), 'x-default': address(defaultLocale) },
  }
}
