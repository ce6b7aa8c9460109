import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QueueView, shownOf } from '@/components/review/queue-view'
import { RowKeys } from '@/components/shortcuts/row-keys'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { wordsFor } from '@/lib/i18n/words'
import { readQueue } from '@/lib/review/queries'

type Props = PageProps<'/assessments/[assessmentId]/review'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** What waits for a reviewer in this assessment. */
export default async function AssessmentQueuePage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { show } = await searchParams
  const path = `/assessments/${assessmentId}/review`
  const person = await requirePerson(path)
  const t = await getTranslations('review.queue')
  const queue = await asPerson(person, (tx) => readQueue(tx, assessmentId))
  if (queue.assessments.length === 0) notFound()
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
        <QueueView queue={queue} shown={shownOf(show)} path={path} />
      </div>
      <RowKeys {...(await wordsFor('assessments.keys', ['next', 'previous']))} />
    </main>
  )
}
