import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AssessmentList } from '@/components/assessments/assessment-list'
import { NoAssessments } from '@/components/assessments/no-assessments'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { listAssessments } from '@/lib/assessments/queries'
import { listFacts, nextStepIn } from '@/lib/process/facts'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessments'))('title') }
}

export default async function AssessmentsPage() {
  const person = await requirePerson('/assessments')
  const t = await getTranslations('assessments')
  const queue = (await getTranslations('review.queue'))('toQueue')
  const assessments = await asPerson(person, async (tx) => {
    const listed = await listAssessments(tx)
    const facts = await listFacts(tx, listed)
    return listed.flatMap((assessment) => {
      const known = facts.get(assessment.id)
      return known ? [{ ...assessment, next: nextStepIn(assessment, known) }] : []
    })
  })
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')} />
        {can(person, 'assessment:create') && (
          <p><ButtonLink href="/assessments/new">{t('start')}</ButtonLink></p>
        )}
        {assessments.some((assessment) => can(person, 'review:read', { assessment })) && (
          <p><ButtonLink href="/review" look="second" icon="arrow" iconAt="end">{queue}</ButtonLink></p>
        )}
        {assessments.length > 0 ? <AssessmentList assessments={assessments} /> : <NoAssessments person={person} />}
      </div>
    </main>
  )
}
