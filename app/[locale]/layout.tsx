import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { ErrorWordsProvider } from '@/components/shell/error-words'
import { errorWords } from '@/components/shell/error-words-of'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` } }
}

/** Root of the public pages: their language stands in the address. */
export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  await connection() // each answer carries its own nonce, so none may be made at build time
  const t = await getTranslations('shell')
  return (
    <Document locale={locale} skip={t('skip')}>
      <ErrorWordsProvider words={errorWords(t)}>{children}</ErrorWordsProvider>
    </Document>
  )
}
