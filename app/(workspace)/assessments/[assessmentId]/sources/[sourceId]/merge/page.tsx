import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { MergeChoices } from '@/components/sources/merge-choices'
import { MergePreview } from '@/components/sources/merge-preview'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { findMergePage } from '@/lib/sources/entry-page'

type Props = PageProps<'/assessments/[assessmentId]/sources/[sourceId]/merge'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'sources')).mergeTitle }
}

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** Merging in two steps that need no script: which entry it is, and what moves. The act comes last. */
export default async function MergePage({ params, searchParams }: Props) {
  const { assessmentId, sourceId } = await params
  const asked = await searchParams
  const search = single(asked.q).slice(0, 200)
  const register = `/assessments/${assessmentId}/sources`
  const person = await requirePerson(`${register}/${sourceId}/merge`)
  const locale = (await getLocale()) as Locale
  const found = (await asPerson(person, (tx) => findMergePage(tx, assessmentId, sourceId, locale, { other: single(asked.with), search }))) ?? notFound()
  const words = await wordsOf(locale, 'sources')
  const t = await getTranslations('common')
  const { from, into, choices } = found
  const crumbs = [{ name: words.back, href: register }, { name: from.title, href: `${register}/${from.id}` }, { name: words.merge }]
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead above={<Breadcrumbs label={t('where')} crumbs={crumbs} />} title={words.mergeTitle} lead={words.mergeNote} />
        {into ? (
          <MergePreview {...found} into={into} words={words} failures={await wordsOf(locale, 'answers')} locale={locale} />
        ) : (
          <MergeChoices from={from} choices={choices} search={search} words={words} address={`${register}/${from.id}/merge`} />
        )}
      </div>
    </main>
  )
}
