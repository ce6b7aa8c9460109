import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { ErrorWordsProvider } from '@/components/shell/error-words'
import { errorWords } from '@/components/shell/error-words-of'
import { locales } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(locales, locale)) return {}
  const t = await getTranslations({ locale, namespace: 'common' })
  return { title: { default: t('product'), template: `%s · ${t('product')}` } }
}

/** Root of the public pages: their language stands in the address. */
export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!hasLocale(locales, locale)) notFound()
  setRequestLocale(locale)
  await connection() // each answer carries its own nonce, so none may be made at build time
  const t = await getTranslations('shell')
  return (
    <Document locale={locale} skip={t('skip')}>
      <ErrorWordsProvider words={errorWords(t)}>{children}</ErrorWordsProvider>
    </Document>
  )
}
