import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { DimensionAnswers } from '@/components/answers/dimension-answers'
import { answersOfPage } from '@/components/answers/page-words'
import { editWords } from '@/components/edits/edit-words'
import { requirePerson } from '@/lib/auth/session'
import { findWork } from '@/lib/contributions/dimension'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'

type Props = PageProps<'/assessments/[assessmentId]/answers/[dimension]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'answers')).title }
}

/** The questions and answers of one dimension. The address may name an indicator instead: it stands open. */
export default async function DimensionPage({ params, searchParams }: Props) {
  const { assessmentId, dimension: name } = await params
  const { open } = await searchParams
  const person = await requirePerson(`/assessments/${assessmentId}/answers/${name}`)
  const locale = (await getLocale()) as Locale
  const view = (await asPerson(person, (tx) => findWork(tx, assessmentId, name, locale))) ?? notFound()
  const page = await answersOfPage(person, view, locale)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <DimensionAnswers view={view} page={page} personId={person.id} edits={await editWords(locale)} openCode={typeof open === 'string' ? open : view.openCode} />
      </div>
    </main>
  )
}
