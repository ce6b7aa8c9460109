import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { HitList } from '@/components/search/hit-list'
import { SearchBox } from '@/components/search/search-box'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { searchAssessment } from '@/lib/search/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default async function SearchPage({ params, searchParams }: PageProps<'/assessments/[assessmentId]/search'>) {
  const { assessmentId } = await params
  const { q } = await searchParams
  const query = typeof q === 'string' ? q.trim() : ''
  const person = await requirePerson(`/assessments/${assessmentId}/search?q=${encodeURIComponent(query)}`)
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('search')
  const found = (await asPerson(person, (tx) => searchAssessment(tx, assessmentId, query, locale))) ?? notFound()
  const { indicators, answers, sources } = found
  const count = indicators.count + answers.count + sources.count
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l measure-l">
        <PageHead title={query ? t('titleFor', { query }) : t('title')} lead={t('lead')} />
        <SearchBox assessmentId={assessmentId} label={t('label')} hint={t('hint')} submit={t('submit')} query={query} />
        {query && count === 0 && <Empty title={t('none', { query })}><p>{t('noneHint')}</p></Empty>}
        <HitList kind="answers" found={answers} />
        <HitList kind="indicators" found={indicators} />
        <HitList kind="sources" found={sources} />
      </div>
    </main>
  )
}
