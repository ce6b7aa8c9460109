import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DimensionHead } from '@/components/framework/dimension-head'
import { DimensionNav } from '@/components/framework/dimension-nav'
import { textProps } from '@/components/framework/language-of-text'
import { SubdomainRows } from '@/components/framework/subdomain-rows'
import { TranslationNote } from '@/components/framework/translation-note'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { publicFramework } from '@/lib/framework/queries'
import { indicatorsIn } from '@/lib/framework/texts'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

type Props = PageProps<'/[locale]/indicators/[dimension]'>

async function load(params: Props['params']) {
  const locale = await pageLocale(params)
  const { dimension: slug } = await params
  const framework = (await publicFramework(locale)) ?? notFound()
  const dimension = framework.dimensions.find((each) => each.slug === slug) ?? notFound()
  return { locale, framework, dimension }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, dimension } = await load(params)
  return { title: dimension.name, description: dimension.description, alternates: alternatesOf(`/indicators/${dimension.slug}`, locale) }
}

export default async function DimensionPage({ params }: Props) {
  const { locale, framework, dimension } = await load(params)
  const t = await getTranslations('indicators')
  const folder = `/${locale}/indicators`
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow">
        <Breadcrumbs label={t('crumbs')} crumbs={[{ name: t('title'), href: folder }, { name: dimension.shortName }]} />
        <div className={`cols cols--rail d${dimension.number}`}>
          <DimensionNav framework={framework} current={dimension.code} />
          <div className="flow-l">
            <div className="flow">
              <DimensionHead framework={framework} dimension={dimension} level={1} />
              <p className="head__lead" {...textProps(framework, dimension, 'description')}>{dimension.description}</p>
              <TranslationNote records={[dimension, ...dimension.subdomains, ...indicatorsIn(dimension)]} />
            </div>
            {dimension.subdomains.map((subdomain) => (
              <SubdomainRows key={subdomain.code} framework={framework} subdomain={subdomain} folder={`${folder}/${dimension.slug}`} />
            ))}
          </div>
        </div>
      </div>
    </main>
  )
}
