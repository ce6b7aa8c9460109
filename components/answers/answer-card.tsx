'use client'

import { Suspense, useSyncExternalStore } from 'react'
import { ContributionHistory } from '@/components/contributions/contribution-history'
import { ContributionReading } from '@/components/contributions/contribution-reading'
import { part } from '@/components/ui/part'
import type { OpenRecord } from '@/lib/here/schema'
import { AnswerForm } from './answer-form'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { AnswerHistory } from './answer-history'
import { AnswerReading } from './answer-reading'
import { isUnderWay } from './discussion-of'
import { DiscussionSection } from './discussion-section'

const WhoIsHere = part(() => import('@/components/here/who-is-here'))
const ContributionForm = part(() => import('@/components/contributions/contribution-form'))

/** The opened indicator: what is asked, then the answer as a form for those who write it, or as text for those who read. */
export function AnswerCard({ indicator, isShown }: { indicator: IndicatorInView; isShown: boolean }) {
  const { words, historyWords, may } = useAnswersOfPage()
  const isBrowser = useSyncExternalStore(noChange, () => true, () => false)
  const { code, guidance, textLocale, answer } = indicator
  const record = recordOf(indicator)
  return (
    <article className="card__in" aria-label={code} id={code}>
      <div className="card__top">
        <details className="guidance">
          <summary>{words.guidance}</summary>
          <p className="small measure" lang={textLocale} dir={textLocale && 'auto'}>{guidance}</p>
        </details>
        {record && isShown && isBrowser && <Suspense><WhoIsHere record={record} /></Suspense>}
      </div>
      <Response indicator={indicator} writes={isShown && isBrowser} isShown={isShown} />
      {answer && isShown && <DiscussionSection code={code} answer={answer} />}
      {answer && isShown && <AnswerHistory answerId={answer.id} locale={answer.locale} mayRestore={may.write && isUnderWay(answer)} />}
      {indicator.own && isShown && (
        <section className="sec">
          <h4>{historyWords.title}</h4>
          <ContributionHistory contribution={indicator.own} mayRestore={may.contribute && indicator.own.state === 'draft'} />
        </section>
      )}
    </article>
  )
}

/** What this person writes or reads; a form only in a browser with scripts, while the card stands open. */
function Response({ indicator, isShown, writes }: { indicator: IndicatorInView; isShown: boolean; writes: boolean }) {
  const { may } = useAnswersOfPage()
  const { answer, own } = indicator
  if (own) {
    const isWritable = may.contribute && own.state === 'draft'
    const reading = <ContributionReading indicator={indicator} contribution={own} />
    return writes && isWritable ? <Suspense fallback={reading}><ContributionForm key={own.id} indicator={indicator} contribution={own} /></Suspense> : reading
  }
  return writes && answer && may.write && isUnderWay(answer) ? <AnswerForm key={answer.id} indicator={indicator} answer={answer} /> : <AnswerReading indicator={indicator} isShown={isShown} />
}

/** What two people can have open together here: their institution's contribution, or the answer. */
const recordOf = ({ own, answer }: IndicatorInView): OpenRecord | null => (own ? { type: 'contribution', id: own.id } : answer && { type: 'answer', id: answer.id })
const noChange = () => () => undefined
