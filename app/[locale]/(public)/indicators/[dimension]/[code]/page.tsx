import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IndicatorFacts } from '@/components/framework/indicator-facts'
import { IndicatorLevels } from '@/components/framework/indicator-levels'
import { IndicatorPages } from '@/components/framework/indicator-pages'
import { textProps } from '@/components/framework/language-of-text'
import { TranslationNote } from '@/components/framework/translation-note'
import { DimensionLabel } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { publicFramework } from '@/lib/framework/queries'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

type Props = PageProps<'/[locale]/indicators/[dimension]/[code]'>

async function load(params: Props['params']) {
  const locale = await pageLocale(params)
  const { dimension: slug, code } = await params
  const framework = (await publicFramework(locale)) ?? notFound()
  const dimension = framework.dimensions.find((each) => each.slug === slug) ?? notFound()
  const subdomain = dimension.subdomains.find(({ indicators }) => indicators.some((each) => each.code === code)) ?? notFound()
  const indicator = subdomain.indicators.find((each) => each.code === code) ?? notFound()
  return { locale, framework, dimension, subdomain, indicator }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dimension, indicator } = await load(params)
  return {
    title: `${indicator.code} · ${dimension.shortName}`,
    description: indicator.question,
    alternates: alternatesOf(`/indicators/${dimension.slug}/${indicator.code}`, locale),
  }
}

export default async function IndicatorPage({ params }: Props) {
  const { locale, framework, dimension, subdomain, indicator } = await load(params)
  const t = await getTranslations('indicators')
  const crumbs = [
    { name: t('title'), href: `/${locale}/indicators` },
    { name: dimension.shortName, href: `/${locale}/indicators/${dimension.slug}` },
    { name: indicator.code },
  ]
  return (
    <main id="content" tabIndex={-1}>
      <div className={`wrap flow d${dimension.number}`}>
        <Breadcrumbs label={t('crumbs')} crumbs={crumbs} />
        <article className="card">
          <div className="card__in">
            <DimensionLabel dimension={dimension.number} label={t('dimension', { number: dimension.number })} name={dimension.shortName} />
            <header className="flow-s">
              <p className="eyebrow">
                <bdi>{indicator.code}</bdi> · <span {...textProps(framework, subdomain, 'name')}>{subdomain.name}</span>
              </p>
              <h1 {...textProps(framework, indicator, 'question')}>{indicator.question}</h1>
            </header>
            <TranslationNote records={[indicator]} />
            <div className="cols cols--margin">
              <div className="flow-l">
                <section className="flow-s" aria-labelledby="guidance">
                  <h2 id="guidance">{t('guidance')}</h2>
                  <p {...textProps(framework, indicator, 'guidance')}>{indicator.guidance}</p>
                </section>
                <IndicatorLevels framework={framework} indicator={indicator} />
              </div>
              <IndicatorFacts framework={framework} indicator={indicator} />
            </div>
          </div>
        </article>
        <IndicatorPages framework={framework} code={indicator.code} />
      </div>
    </main>
  )
}
