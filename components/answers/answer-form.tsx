'use client'

import { Suspense } from 'react'
import { part } from '@/components/ui/part'
import { submit } from '@/lib/answers/actions'
import type { AnswerInView } from '@/lib/answers/schema'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { CardMargin } from './card-margin'
import { ResponseForm } from './response-form'
import { ReturnedNotice } from './returned-notice'

const Voices = part(() => import('@/components/contributions/voices'))

/** Writes one answer, beside what institutions wrote. The focal point submits it to IOM. */
export function AnswerForm({ indicator, answer }: { indicator: IndicatorInView; answer: AnswerInView }) {
  const { words, may, assessmentId } = useAnswersOfPage()
  const isReturned = answer.state === 'returned'
  const send = (version: number) => submit({ assessmentId, answerId: answer.id, version })
  return (
    <ResponseForm
      indicator={indicator}
      type="answer"
      response={answer}
      submission={may.submit ? { label: isReturned ? words.submitAgain : words.submit, note: words.submitNote, send } : words.focalPointSubmits}
      before={isReturned && <ReturnedNotice code={indicator.code} answer={answer} />}
      margin={<CardMargin indicator={indicator} />}
      {...(indicator.voices.length > 0 && { beside: (form) => <Suspense><Voices indicator={indicator} form={form} /></Suspense> })}
    />
  )
}
