'use client'

import { useSyncExternalStore } from 'react'
import { AnswerForm } from './answer-form'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { AnswerReading } from './answer-reading'
import { HistorySection } from './history-section'

/** The opened indicator: what is asked, then the answer as a form for those who write it, or as text for those who read. */
export function AnswerCard({ indicator, isShown }: { indicator: IndicatorInView; isShown: boolean }) {
  const { words, may } = useAnswersOfPage()
  const { code, guidance, textLocale, answer } = indicator
  const isBrowser = useSyncExternalStore(noChange, () => true, () => false)
  const writable = may.write && answer && (answer.state === 'draft' || answer.state === 'returned')
  return (
    <article className="card__in" aria-label={code} id={code}>
      <details className="guidance">
        <summary>{words.guidance}</summary>
        <p className="small measure" lang={textLocale} dir={textLocale && 'auto'}>{guidance}</p>
      </details>
      {writable && isShown && isBrowser ? <AnswerForm key={answer.id} indicator={indicator} answer={answer} /> : <AnswerReading indicator={indicator} />}
      {answer && isShown && <HistorySection answerId={answer.id} locale={answer.locale} mayRestore={Boolean(writable)} />}
    </article>
  )
}

const noChange = () => () => undefined
