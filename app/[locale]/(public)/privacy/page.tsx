import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StandingPage } from '@/components/about/standing-page'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/privacy'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('standing.privacy')
  return { title: t('title'), description: t('lead'), alternates: alternatesOf('/privacy', locale) }
}

export default async function PrivacyPage({ params }: PageProps<'/[locale]/privacy'>) {
  await pageLocale(params)
  const t = await getTranslations('standing.privacy')
  const parts = ['readers', 'people', 'browser', 'outside', 'migrants', 'ask'] as const
  const sections = parts.map((part) => ({ title: t(`${part}.title`), body: t(`${part}.body`) }))
  return <StandingPage title={t('title')} lead={t('lead')} sections={sections} />
}
