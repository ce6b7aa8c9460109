'use client'

import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useAnswersOfPage } from './answers-context'

const HistoryList = lazy(() => import('./history-list'))

/** The history of an answer, read when somebody asks for it. */
export function HistorySection({ answerId, locale }: { answerId: string; locale: string }) {
  const { historyWords: words } = useAnswersOfPage()
  const [isShown, show] = useState(false)
  return (
    <section className="sec">
      <h4>{words.title}</h4>
      <p><Button look="quiet" aria-expanded={isShown} onClick={() => show(!isShown)}>{isShown ? words.hide : words.show}</Button></p>
      {isShown && <Suspense fallback={<p className="small soft">{words.loading}</p>}><HistoryList answerId={answerId} textLocale={locale} /></Suspense>}
    </section>
  )
}
