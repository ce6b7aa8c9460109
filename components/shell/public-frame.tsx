import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { holdsSession } from './session-cookie'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** Head and foot around a public page. */
export async function PublicFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations()
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
          (await holdsSession())
            ? { href: '/assessments', name: t('shell.assessments') }
            : { href: `/api/locale?locale=${locale}&to=/sign-in`, name: t('shell.signIn'), plain: true },
        ]}
      />
      {children}
      <SiteFooter locale={locale} />
    </>
  )
}
