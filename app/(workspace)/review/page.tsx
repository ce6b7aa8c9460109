import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QueueView, shownOf } from '@/components/review/queue-view'
import { RowKeys } from '@/components/shortcuts/row-keys'
import { shortcutWords } from '@/components/shortcuts/shortcut-words'
import { Shortcuts } from '@/components/shortcuts/shortcuts'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { wordsFor } from '@/lib/i18n/words'
import { readQueue } from '@/lib/review/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.queue'))('title'), robots: { index: false } }
}

/** What waits for a reviewer in all their assessments. */
export default async function QueuePage({ searchParams }: PageProps<'/review'>) {
  const { show } = await searchParams
  const person = await requirePerson('/review')
  const t = await getTranslations('review.queue')
  const queue = await asPerson(person, (tx) => readQueue(tx))
  if (queue.assessments.length === 0) notFound()
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
        <QueueView queue={queue} shown={shownOf(show)} path="/review" />
      </div>
      <RowKeys {...(await wordsFor('assessments.keys', ['next', 'previous']))} />
      <Shortcuts searchAddress={null} words={await shortcutWords()} />
    </main>
  )
}
