import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FourSteps } from '@/components/about/four-steps'
import { IsAndIsNot } from '@/components/about/is-and-is-not'
import { PageHead } from '@/components/ui/page-head'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

export async function generateMetadata({ params }: PageProps<'/[locale]/about'>): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('about')
  return { title: t('title'), description: t('lead'), alternates: alternatesOf('/about', locale) }
}

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const locale = await pageLocale(params)
  const t = await getTranslations('about')
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
      </div>
      <IsAndIsNot />
      <FourSteps />
      <div className="wrap cols cols--three mt-12">
        {(['migof', 'profile', 'catalogue'] as const).map((part) => (
          <section key={part} className="ruled flow-s">
            <h2>{t(`${part}.title`)}</h2>
            <p>{t(`${part}.body`)}</p>
            {part === 'migof' && (
              <p>
                <Link href={`/${locale}/indicators`}>{t('migof.see')}</Link>
              </p>
            )}
          </section>
        ))}
      </div>
    </main>
  )
}
