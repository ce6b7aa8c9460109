import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import { findFirstDimension } from '@/lib/answers/dimension'
import { findAssessment } from '@/lib/assessments/queries'
import { openParts } from '@/lib/assessments/tabs'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'

/** Leads to the first dimension in which something is open; says so where nothing is handed to a contributor yet. */
export default async function AnswersPage({ params }: PageProps<'/assessments/[assessmentId]/answers'>) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/answers`)
  const locale = (await getLocale()) as Locale
  const { slug, assessment } = await asPerson(person, async (tx) => ({
    slug: await findFirstDimension(tx, assessmentId, locale),
    assessment: await findAssessment(tx, assessmentId),
  }))
  if (slug) redirect(`/assessments/${assessmentId}/answers/${slug}`)
  if (!assessment || !openParts(person, assessment).includes('answers')) notFound()
  const words = await wordsOf(locale, 'answers')
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <h1>{words.title}</h1>
        <Empty title={words.noneHanded}><p>{words.noneHandedLead}</p></Empty>
      </div>
    </main>
  )
}
