import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DatesForm } from '@/components/assessments/dates-form'
import { datesWords } from '@/components/assessments/form-words'
import { PageHead } from '@/components/ui/page-head'
import { dayText } from '@/lib/assessments/dates'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessments.dates'))('title') }
}

export default async function DatesPage({ params }: PageProps<'/assessments/[assessmentId]/dates'>) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/dates`)
  const assessment = (await asPerson(person, (tx) => findAssessment(tx, assessmentId))) ?? notFound()
  if (!can(person, 'assessment:manage', { assessment })) notFound()
  const t = await getTranslations('assessments.dates')
  const { id, version, referenceDate, answersDueOn, submitDueOn, consultationOn, consultationEndOn } = assessment
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
        <div className="measure">
          <DatesForm
            words={await datesWords()}
            values={{
              assessmentId: id,
              version,
              referenceDate: referenceDate ?? '',
              answersDueOn: dayText(answersDueOn),
              submitDueOn: dayText(submitDueOn),
              consultationOn: dayText(consultationOn),
              consultationEndOn: dayText(consultationEndOn),
            }}
          />
        </div>
      </div>
    </main>
  )
}
