import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** Head and foot around a public page. */
export function PublicFrame({ locale, isSignedIn, children }: { locale: Locale; isSignedIn: boolean; children: ReactNode }) {
  const t = useTranslations()
  return (
    <>
      <SiteHeader
        product={t('common.product')}
        home={`/${locale}`}
        label={t('shell.main')}
        language={{ locale, label: t('shell.language') }}
        items={[
          { href: `/${locale}/indicators`, name: t('shell.indicators') },
          { href: `/${locale}/about`, name: t('shell.about') },
          isSignedIn
            ? { href: '/assessments', name: t('shell.assessments') }
            : { href: `/api/locale?locale=${locale}&to=/sign-in`, name: t('shell.signIn'), plain: true },
        ]}
      />
      {children}
      <SiteFooter locale={locale} />
    </>
  )
}
