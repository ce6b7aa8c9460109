import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { NewAssessmentForm } from '@/components/assessments/new-assessment-form'
import { newAssessmentWords } from '@/components/assessments/form-words'
import { PageHead } from '@/components/ui/page-head'
import { listChoices } from '@/lib/assessments/choices'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessments.new'))('title') }
}

export default async function NewAssessmentPage() {
  const person = await requirePerson('/assessments/new')
  if (!can(person, 'assessment:create')) notFound()
  const t = await getTranslations('assessments.new')
  const locale = await getLocale()
  const choices = await asPerson(person, (tx) => listChoices(tx, locale))
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
        <div className="measure">
          <NewAssessmentForm choices={choices} words={await newAssessmentWords()} year={new Date().getUTCFullYear()} />
        </div>
      </div>
    </main>
  )
}
