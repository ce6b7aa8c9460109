import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { ErrorWordsProvider } from '@/components/ui/error-words'
import { errorWords } from '@/components/shell/error-words-of'
import { KeepFocus } from '@/components/shell/keep-focus'
import { RenewedNotice } from '@/components/shell/renewed-notice'
import { SiteFooter } from '@/components/shell/site-footer'
import { WorkspaceHeader } from '@/components/shell/workspace-header'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, robots: { index: false } }
}

/** Root of the workspace: its language is the person's choice. */
export default async function WorkspaceLayout({ children }: LayoutProps<'/'>) {
  const locale = await getLocale()
  const t = await getTranslations('shell')
  return (
    <Document locale={locale} skip={t('skip')}>
      <ErrorWordsProvider words={errorWords(t)}>
        <WorkspaceHeader locale={locale} />
        {children}
        <SiteFooter locale={locale} />
        <RenewedNotice />
        <KeepFocus />
      </ErrorWordsProvider>
    </Document>
  )
}
