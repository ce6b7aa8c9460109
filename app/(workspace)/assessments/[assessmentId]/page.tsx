import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AnswersByDimension } from '@/components/assessments/answers-by-dimension'
import { DatesPanel } from '@/components/assessments/dates-panel'
import { HandedToYou } from '@/components/assessments/handed-to-you'
import { LookPanel } from '@/components/assessments/look-panel'
import { MovePanels } from '@/components/assessments/move-panels'
import { NextPanel } from '@/components/assessments/next-panel'
import { PaperPanel } from '@/components/assessments/paper-panel'
import { PeoplePanel } from '@/components/assessments/people-panel'
import { ProcessSteps } from '@/components/assessments/process-steps'
import { RowKeys } from '@/components/shortcuts/row-keys'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { findMoveDraft } from '@/lib/process/move-draft'
import { readOverview } from '@/lib/process/overview'
import { requirePerson } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { wordsFor } from '@/lib/i18n/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assessments.overview'))('title') }
}

async function read(tx: PersonTx, assessmentId: string, locale: Locale) {
  const overview = await readOverview(tx, assessmentId, locale)
  return overview && { ...overview, draft: await findMoveDraft(tx, overview.assessment) }
}

export default async function OverviewPage({ params }: PageProps<'/assessments/[assessmentId]'>) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}`)
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('assessments.overview')
  const { draft, ...overview } = (await asPerson(person, (tx) => read(tx, assessmentId, locale))) ?? notFound()
  const { assessment, facts, steps, dimensions, participants, handed, queue, returnReason } = overview
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} />
        <div className="cols cols--margin">
          <div className="flow-l">
            <NextPanel assessmentId={assessment.id} steps={steps} />
            {returnReason && (
              <Notice tone="wait" icon="back" title={t('returnReason')}><p dir="auto">{returnReason}</p></Notice>
            )}
            {handed && <HandedToYou assessmentId={assessment.id} personId={person.id} handed={handed} maySubmit={overview.mayContribute} />}
            <ProcessSteps assessment={assessment} />
            {queue && <LookPanel assessmentId={assessment.id} queue={queue} />}
            {dimensions && <AnswersByDimension assessmentId={assessment.id} dimensions={dimensions} progress={overview.progress} mayOpen={overview.parts.includes('answers')} />}
            {!handed && <MovePanels assessment={assessment} facts={facts} draft={draft} personId={person.id} />}
          </div>
          <aside className="flow-l" aria-label={t('aside')}>
            <DatesPanel assessment={assessment} mayChange={overview.mayManage} />
            {participants && (
              <PeoplePanel
                assessmentId={assessment.id}
                participants={participants}
                holdings={overview.holdings}
                youId={person.id}
                mayHand={overview.mayHand}
                mayRemind={overview.mayRemind}
              />
            )}
            {(overview.mayEnterForms || overview.mayContribute) && <PaperPanel assessmentId={assessment.id} isOwn={overview.mayContribute} />}
          </aside>
        </div>
      </div>
      <RowKeys {...(await wordsFor('assessments.keys', ['next', 'previous']))} />
    </main>
  )
}
