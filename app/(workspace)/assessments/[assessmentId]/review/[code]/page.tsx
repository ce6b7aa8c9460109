import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EditsOfPage } from '@/components/edits/edits-of-page'
import WhoIsHere from '@/components/here/who-is-here'
import { reviewPath, comparisonOf } from '@/components/review/comparison'
import { CompareNav } from '@/components/review/compare-nav'
import { Decision } from '@/components/review/decision'
import { LookMarker } from '@/components/review/look-marker'
import { ReviewAside } from '@/components/review/review-aside'
import { SubmissionLine } from '@/components/review/submission-line'
import { SubmittedAnswer } from '@/components/review/submitted-answer'
import { SubmittedSources } from '@/components/review/submitted-sources'
import { VoicesRead } from '@/components/review/voices-read'
import { ThreadList } from '@/components/threads/thread-list'
import { threadWords } from '@/components/threads/thread-words'
import { ThreadsProvider } from '@/components/threads/threads-context'
import { dimensionClass } from '@/components/ui/dimension'
import { DimensionLabel } from '@/components/ui/badge'
import { listOpenDeeds } from '@/lib/answers/history'
import { requirePerson } from '@/lib/auth/session'
import { listContributions } from '@/lib/contributions/queries'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import type { Presence } from '@/lib/db/generated/enums'
import { languageOf } from '@/lib/framework/texts'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { findReview } from '@/lib/review/queries'
import { openingBox } from '@/lib/threads/places'

type Props = PageProps<'/assessments/[assessmentId]/review/[code]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: `${(await params).code} · ${t('title')}` }
}

async function read(tx: PersonTx, assessmentId: string, code: string, locale: Locale) {
  const review = await findReview(tx, assessmentId, code, locale)
  if (!review) return null
  const contributions = await listContributions(tx, review.assessment, [code])
  return { review, contributions, history: await listOpenDeeds(tx, review.assessment, review.answer.id) }
}

/** One answer before a reviewer: as it was submitted, what changed, what it rests on, what was said, and the decision. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { assessmentId, code } = await params
  const { compare } = await searchParams
  const path = reviewPath(assessmentId, code)
  const person = await requirePerson(path)
  const locale = (await getLocale()) as Locale
  const t = await getTranslations()
  const { review, contributions, history } = (await asPerson(person, (tx) => read(tx, assessmentId, code, locale))) ?? notFound()
  const { assessment, answer, dimension, framework, indicator, submissions, since, threads, people, draftOf, may, readAt } = review
  const comparison = comparisonOf(review, compare)
  const presences = Object.fromEntries(framework.presences.map((each) => [each.code, each.label])) as Record<Presence, string>
  const subject = { type: 'answer' as const, id: answer.id }
  const page = { words: await threadWords(locale), locale: formatTag(locale), assessmentId, isIom: true, people, lookedAt: since?.at ?? null }
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <EditsOfPage person={person.id}>
          <div className="cols cols--margin">
            <div className="flow-l">
              <header className={`flow-s ${dimensionClass(dimension.number)}`}>
                <p className="crumbs"><Link href={`/assessments/${assessmentId}/review`}>{t('review.crumb')}</Link> / <bdi>{code}</bdi></p>
                <DimensionLabel dimension={dimension.number} label={t('assessments.overview.dimension', { number: dimension.number })} name={dimension.shortName} />
                <h1 lang={languageOf(framework, indicator, 'question')}>{indicator.question}</h1>
                <SubmissionLine review={review} />
                <WhoIsHere record={subject} />
              </header>
              <CompareNav review={review} comparison={comparison} path={path} />
              <SubmittedAnswer review={review} comparison={comparison} presences={presences} locale={locale} />
              <SubmittedSources review={review} comparison={comparison} />
              <VoicesRead contributions={contributions} presences={presences} />
              <Decision review={review} path={path} />
            </div>
            <aside className="flow-l" aria-label={t('review.aside')}>
              <section className="flow" aria-labelledby="comments">
                <h2 className="eyebrow ruled" id="comments">{page.words.title}</h2>
                <ThreadsProvider page={page} place={{ name: code, address: path }}>
                  <ThreadList threads={threads} subject={subject} text={submissions[0]?.explanation ?? ''} draft={may.comment ? draftOf(openingBox(subject)) : null} />
                </ThreadsProvider>
              </section>
              <ReviewAside review={review} history={history} />
            </aside>
          </div>
          <LookMarker assessmentId={assessment.id} answerId={answer.id} version={submissions[0]?.version ?? 0} at={readAt} />
        </EditsOfPage>
      </div>
    </main>
  )
}
