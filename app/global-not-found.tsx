import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { PublicFrame } from '@/components/shell/public-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.notFound')
  return { title: t('title') }
}

/** For addresses outside every layout, such as a language that we do not speak. */
export default async function GlobalNotFound() {
  const locale = await getLocale()
  const t = await getTranslations('shell')
  return (
    <Document locale={locale} skip={t('skip')}>
      <PublicFrame locale={locale} isSignedIn={false}>
        <NotFoundPage locale={locale} />
      </PublicFrame>
    </Document>
  )
}
