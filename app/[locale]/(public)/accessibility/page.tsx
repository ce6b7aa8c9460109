import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StandingPage } from '@/components/about/standing-page'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/accessibility'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('standing.accessibility')
  return { title: t('title'), description: t('lead'), alternates: alternatesOf('/accessibility', locale) }
}

export default async function AccessibilityPage({ params }: PageProps<'/[locale]/accessibility'>) {
  await pageLocale(params)
  const t = await getTranslations('standing.accessibility')
  const promises = (['keyboard', 'words', 'size', 'direction', 'pdf'] as const).map((promise) => t(`how.${promise}`))
  const sections = (['tested', 'languages', 'tell'] as const).map((part) => ({ title: t(`${part}.title`), body: t(`${part}.body`) }))
  return <StandingPage title={t('title')} lead={t('lead')} sections={[{ title: t('how.title'), body: promises }, ...sections]} />
}
