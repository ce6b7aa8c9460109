import 'server-only'
import { notFound } from 'next/navigation'
import { requirePerson } from '@/lib/auth/session'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'

/** Whoever may correct translations, and the language in the address; for everybody else these pages do not exist. */
export async function requireCorrector(params: Promise<{ locale: string }>) {
  const { locale } = await params
  const person = await requirePerson(`/translations/${locale}`)
  if (!can(person, 'translation:correct') || !isLocale(locale) || locale === 'en') notFound()
  return { person, language: locale satisfies Locale }
}
