'use client'

import { Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { part } from '@/components/ui/part'
import type { ActionResult } from '@/lib/action'
import type { Entry } from '@/lib/answers/sittings'
import { fill } from '@/lib/i18n/fill'
import { useAnswersOfPage } from './answers-context'

const HistoryList = part(() => import('./history-list'))

type Props = {
  /** Reads the history of an answer or of a contribution; the same function until it is another record's. */
  read: () => Promise<ActionResult<Entry[]>>
  textLocale: string
  /** whoever may write it now */
  mayRestore: boolean
  /** whose it is, where a page has several */
  of?: string
}

/** A history, read when somebody asks for it. */
export function HistorySection({ of, ...history }: Props) {
  const { words: answerWords, historyWords: words } = useAnswersOfPage()
  const [isShown, show] = useState(false)
  const act = isShown ? words.hide : words.show
  return (
    <>
      <p><Button look="quiet" aria-expanded={isShown} aria-label={of && fill(answerWords.of, { act, what: of })} onClick={() => show(!isShown)}>{act}</Button></p>
      {isShown && (
        <Suspense fallback={<p className="small soft">{words.loading}</p>}>
          <HistoryList {...history} />
        </Suspense>
      )}
    </>
  )
}
