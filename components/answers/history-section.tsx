'use client'

import { lazy, Suspense, useCallback, useState } from 'react'
import { Button } from '@/components/ui/button'
import { readHistory } from '@/lib/answers/actions'
import { useAnswersOfPage } from './answers-context'

const HistoryList = lazy(() => import('./history-list'))

/** The history of an answer, read when somebody asks for it. `mayRestore`: whoever may write it now. */
export function HistorySection({ answerId, locale, mayRestore }: { answerId: string; locale: string; mayRestore: boolean }) {
  const { historyWords: words, assessmentId } = useAnswersOfPage()
  const [isShown, show] = useState(false)
  const read = useCallback(() => readHistory({ assessmentId, answerId }), [assessmentId, answerId])
  return (
    <section className="sec">
      <h4>{words.title}</h4>
      <p><Button look="quiet" aria-expanded={isShown} onClick={() => show(!isShown)}>{isShown ? words.hide : words.show}</Button></p>
      {isShown && (
        <Suspense fallback={<p className="small soft">{words.loading}</p>}>
          <HistoryList read={read} textLocale={locale} mayRestore={mayRestore} />
        </Suspense>
      )}
    </section>
  )
}
