import 'server-only'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { isLocale, type Locale } from './locales'

/**
 * The language in the address of a public page, which every page, layout and `generateMetadata` under `[locale]` asks
 * for first: they run side by side, and each must tell the translations. An unknown language is an unknown page.
 */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return locale
}
