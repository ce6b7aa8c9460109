import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'

/** The foot of every page: what the indicators are not, in the language's draft state, and the standing pages. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = useTranslations('shell')
  const pages = ['about', 'accessibility', 'privacy'] as const
  return (
    <footer className="foot">
      <div className="wrap">
        <p>{t.rich('statement', { strong: (words) => <strong>{words}</strong> })}</p>
        {locale !== 'en' && <p>{t('draft')}</p>}
        <nav aria-label={t('footer')}>
          <ul role="list">
            {pages.map((page) => (
              <li key={page}>
                <Link href={`/${locale}/${page}`}>{t(page)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
