import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FourSteps } from '@/components/about/four-steps'
import { IsAndIsNot } from '@/components/about/is-and-is-not'
import { Hero } from '@/components/home/hero'
import { ReadAndPrint } from '@/components/home/read-and-print'
import { SixDimensions } from '@/components/home/six-dimensions'
import { asPublic } from '@/lib/db/as-person'
import { findCurrentFramework } from '@/lib/framework/queries'
import { indicatorsIn } from '@/lib/framework/texts'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('home')
  return { description: t('description'), alternates: alternatesOf('', locale) }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  const dimensions = (await asPublic((tx) => findCurrentFramework(tx, locale)))?.dimensions ?? [] // none before the first import
  const entries = dimensions.map(({ number, name, shortName, slug }) => ({ number, name, shortName, href: `/${locale}/indicators/${slug}` }))
  return (
    <main id="content" tabIndex={-1}>
      <Hero locale={locale} indicators={dimensions.flatMap(indicatorsIn).length} />
      {entries.length > 0 && <SixDimensions dimensions={entries} />}
      <IsAndIsNot />
      <FourSteps />
      <ReadAndPrint locale={locale} />
    </main>
  )
}
