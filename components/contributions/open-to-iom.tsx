'use client'

import { useState, useTransition } from 'react'
import { attempt } from '@/components/answers/act'
import { type IndicatorInView, useAnswersOfPage } from '@/components/answers/answers-context'
import { Button } from '@/components/ui/button'
import { showIom } from '@/lib/contributions/actions'

/** Whether IOM reads the contributions to this indicator, in words that say what it would see, and the act that changes it. */
export function OpenToIom({ indicator: { workers }, answerId }: { indicator: IndicatorInView; answerId: string }) {
  const { words, contributionWords, assessmentId } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const isOpened = workers.some(({ isOpenedToIom }) => isOpenedToIom)
  const act = () =>
    start(async () => {
      const done = await attempt(() => showIom({ assessmentId, answerId, opened: !isOpened }), words)
      setFailure('message' in done ? done.message : '')
    })
  return (
    <section className="margin-note flow-s">
      <p className="small">{isOpened ? contributionWords.opened : contributionWords.closed}</p>
      <p className="xs soft">{contributionWords.whatIomReads}</p>
      <p><Button look="second" icon="lock" aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>{isOpened ? contributionWords.close : contributionWords.open}</Button></p>
      {failure && <p className="error small" role="alert">{failure}</p>}
    </section>
  )
}
