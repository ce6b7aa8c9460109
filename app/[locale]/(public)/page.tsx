import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FourSteps } from '@/components/about/four-steps'
import { IsAndIsNot } from '@/components/about/is-and-is-not'
import { Hero } from '@/components/home/hero'
import { ReadAndPrint } from '@/components/home/read-and-print'
import { WheelSet } from '@/components/home/wheel-set'
import { dimensionNumbers } from '@/components/ui/dimension'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  await pageLocale(params)
  const t = await getTranslations('home')
  return { description: t('description') }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('home.dimensions')
  const dimensions = dimensionNumbers.map((number) => ({
    number,
    name: t(`names.${number}.name`),
    shortName: t(`names.${number}.shortName`),
    href: `/${locale}/indicators`,
  }))
  return (
    <main id="content" tabIndex={-1}>
      <Hero locale={locale} indicators={93} />
      <section className="wrap flow-l" aria-labelledby="dimensions">
        <div className="ruled flow-s">
          <h2 id="dimensions">{t('title')}</h2>
          <p className="soft measure">{t('lead')}</p>
        </div>
        <WheelSet dimensions={dimensions} />
      </section>
      <IsAndIsNot />
      <FourSteps />
      <ReadAndPrint locale={locale} />
    </main>
  )
}
