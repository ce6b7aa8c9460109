import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'

/** Begins with the person's own language, and with French for whoever works in English. */
export default async function TranslationsPage() {
  const locale = await getLocale()
  redirect(`/translations/${locale === 'en' ? 'fr' : locale}`)
}
