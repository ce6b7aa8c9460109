'use client'

import { useCallback } from 'react'
import { readHistory } from '@/lib/answers/actions'
import { useAnswersOfPage } from './answers-context'
import { HistorySection } from './history-section'

/** The history of an answer. `mayRestore`: whoever may write it now. */
export function AnswerHistory({ answerId, locale, mayRestore }: { answerId: string; locale: string; mayRestore: boolean }) {
  const { historyWords: words, assessmentId } = useAnswersOfPage()
  const read = useCallback(() => readHistory({ assessmentId, answerId }), [assessmentId, answerId])
  return (
    <section className="sec">
      <h4>{words.title}</h4>
      <HistorySection read={read} textLocale={locale} mayRestore={mayRestore} />
    </section>
  )
}
