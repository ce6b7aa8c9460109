import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { localeNames, locales } from '@/lib/i18n/locales'

/** The languages into which the catalogue is translated. */
export function Languages({ current }: { current: string }) {
  const t = useTranslations('translations')
  return (
    <nav className="segmented justify-self-start" aria-label={t('language')}>
      {locales
        .filter((locale) => locale !== 'en')
        .map((locale) => (
          <Link key={locale} href={`/translations/${locale}`} lang={locale} aria-current={locale === current ? 'page' : undefined}>
            {localeNames[locale]}
          </Link>
        ))}
    </nav>
  )
}
