import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { findFirstDimension } from '@/lib/answers/dimension'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'

/** Leads to the first dimension in which something is open. */
export default async function AnswersPage({ params }: PageProps<'/assessments/[assessmentId]/answers'>) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/answers`)
  const locale = (await getLocale()) as Locale
  const slug = (await asPerson(person, (tx) => findFirstDimension(tx, assessmentId, locale))) ?? notFound()
  redirect(`/assessments/${assessmentId}/answers/${slug}`)
}
