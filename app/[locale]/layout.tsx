import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations, setRequestLocale } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { ErrorWordsProvider } from '@/components/ui/error-words'
import { errorWords } from '@/components/shell/error-words-of'
import { isLocale } from '@/lib/i18n/locales'

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const t = await getTranslations({ locale: await spoken(params), namespace: 'common' })
  return { title: { default: t('product'), template: `%s · ${t('product')}` } }
}

/** Root of the public pages: their language stands in the address. A first segment that is no language still gets a page
 * that says so, in the person's language: the layout below refuses it. */
export default async function LocaleLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = await spoken(params)
  setRequestLocale(locale)
  await connection() // each answer carries its own nonce, so none may be made at build time
  const t = await getTranslations('shell')
  return (
    <Document locale={locale} skip={t('skip')}>
      <ErrorWordsProvider words={errorWords(t)}>{children}</ErrorWordsProvider>
    </Document>
  )
}

const spoken = async (params: Promise<{ locale: string }>) => {
  const { locale } = await params
  return isLocale(locale) ? locale : getLocale()
}
