'use client'

import { lazy, Suspense, useState } from 'react'
import { useForm } from 'react-hook-form'
import { CitationList } from '@/components/citing/citation-list'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import type { AnswerInView } from '@/lib/answers/schema'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { CardMargin } from './card-margin'
import { ReturnedNotice } from './returned-notice'
import { ExplanationField, type Missing, PresenceField, ReasonField, type ResponseFields } from './response-fields'
import { SubmitBar } from './submit-bar'

const Voices = lazy(() => import('@/components/contributions/voices'))

/** Writes one answer. Its fields save themselves; its button submits. */
export function AnswerForm({ indicator, answer }: { indicator: IndicatorInView; answer: AnswerInView }) {
  const { assessmentId } = useAnswersOfPage()
  const { code } = indicator
  const record = { type: 'answer', id: answer.id } as const
  const values: ResponseFields = { presence: answer.presence, explanation: answer.explanation, reason: answer.reason }
  const form = useForm<ResponseFields>({ defaultValues: values })
  const place: Place = { name: code, address: `/assessments/${assessmentId}/answers/${code}` }
  const edits = useEdits(form, record, { version: answer.version, values, choices: ['presence'], place })
  const [missing, setMissing] = useState<Missing>({})
  const field = { indicator, form, record, missing, locale: answer.locale }
  return (
    <form className="grid gap-[var(--s5)]" {...edits.formProps} onSubmit={(event) => event.preventDefault()} aria-label={code}>
      <div className="duo">
        <PresenceField {...field} />
        <div className="duo__margin flow-l">
          {answer.state === 'returned' && <ReturnedNotice code={code} answer={answer} />}
          <CardMargin indicator={indicator} />
        </div>
      </div>
      <ReasonField {...field} />
      <div className="duo">
        <div className="flow-l">
          <ExplanationField {...field} />
          <CitationList
            text={{ owner: record, name: code, address: place.address, locale: answer.locale, fieldId: `${code}-explanation` }}
            citations={answer.citations}
            expected={indicator.expected}
          />
        </div>
        {indicator.voices.length > 0 && <div className="duo__margin"><Suspense><Voices indicator={indicator} form={form} /></Suspense></div>}
      </div>
      <SubmitBar answer={answer} code={code} edits={edits} onMissing={setMissing} />
    </form>
  )
}
