import { getLocale, getTranslations } from 'next-intl/server'
import { Document } from '@/components/shell/document'
import { Mark } from '@/components/shell/mark'

/** Root of the page that is kept on computers: drawn for nobody, so that it holds nothing of anybody. */
export default async function ShellLayout({ children }: LayoutProps<'/'>) {
  const t = await getTranslations()
  return (
    <Document locale={await getLocale()} skip={t('shell.skip')}>
      <header>
        <div className="top">
          <div className="wrap">
            <a className="brand" href="/assessments"><Mark /><span>{t('common.product')}</span></a>
          </div>
        </div>
      </header>
      {children}
    </Document>
  )
}
