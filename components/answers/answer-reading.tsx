'use client'

import { Suspense } from 'react'
import { part } from '@/components/ui/part'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { Levels } from './levels-list'
import { ResponseReading } from './response-reading'
import { TakeBack } from './take-back'

const Voices = part(() => import('@/components/contributions/voices'))

/** The question with its possible levels and, where there is an answer to read, the answer as text. */
export function AnswerReading({ indicator, isShown }: { indicator: IndicatorInView; isShown: boolean }) {
  const { may } = useAnswersOfPage()
  const { answer } = indicator
  return (
    <div className="duo">
      <div className="flow">
        <Levels indicator={indicator} chosen={answer?.presence} />
        {answer && <ResponseReading indicator={indicator} response={answer} />}
      </div>
      <div className="duo__margin flow">
        {answer && may.readDrafts && <TakeBack answer={answer} />}
        {isShown && indicator.voices.length > 0 && <Suspense><Voices indicator={indicator} /></Suspense>}
      </div>
    </div>
  )
}
