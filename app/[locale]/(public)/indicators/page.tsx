import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DimensionCard } from '@/components/framework/dimension-card'
import { NoCatalogue } from '@/components/framework/no-catalogue'
import { textProps } from '@/components/framework/language-of-text'
import { TranslationNote } from '@/components/framework/translation-note'
import { SixDimensions } from '@/components/home/six-dimensions'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { publicFramework } from '@/lib/framework/queries'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/indicators'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('indicators')
  return { title: t('title'), description: t('description'), alternates: alternatesOf('/indicators', locale) }
}

export default async function IndicatorsPage({ params }: PageProps<'/[locale]/indicators'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('indicators')
  const framework = await publicFramework(locale)
  const entries = framework?.dimensions.map(({ number, name, shortName, slug }) => ({ number, name, shortName, href: `/${locale}/indicators/${slug}` }))
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')}>
          {framework && (
            <p>
              <ButtonLink look="second" icon="print" href={`/${locale}/questionnaire`}>{t('questionnaire.link')}</ButtonLink>
            </p>
          )}
        </PageHead>
      </div>
      {framework && entries ? (
        <div className="flow-l">
          <div className="wrap">
            <TranslationNote records={framework.dimensions} />
          </div>
          <SixDimensions dimensions={entries} />
          <div className="wrap cols cols--two">
            {framework.dimensions.map((dimension) => (
              <DimensionCard key={dimension.code} framework={framework} dimension={dimension} />
            ))}
          </div>
          <div className="wrap">
            <section className="ruled flow-s measure" aria-labelledby="about">
              <h2 id="about">{t('about')}</h2>
              <p {...textProps(framework, framework, 'title')}>{framework.title}</p>
              <p className="small soft">{t('edition', { edition: framework.edition })}</p>
              <p className="small" {...textProps(framework, framework, 'provenance.notEndorsed')}>{framework.provenance.notEndorsed}</p>
            </section>
          </div>
        </div>
      ) : (
        <NoCatalogue />
      )}
    </main>
  )
}
