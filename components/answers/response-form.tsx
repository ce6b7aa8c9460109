'use client'

import { type ReactNode, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { CitationList } from '@/components/citing/citation-list'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import type { AnswerInView } from '@/lib/answers/schema'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { ExplanationField, type Missing, PresenceField, ReasonField, type ResponseFields } from './response-fields'
import { type Submission, SubmitBar } from './submit-bar'

type Props = {
  indicator: IndicatorInView
  type: 'answer' | 'contribution'
  response: Pick<AnswerInView, 'id' | 'presence' | 'explanation' | 'reason' | 'locale' | 'version' | 'citations'>
  submission: Submission
  /** What stands before everything else, such as why an answer came back. */
  before?: ReactNode
  /** What stands beside the choice. */
  margin: ReactNode
  /** What stands beside the explanation. */
  beside?: (form: UseFormReturn<ResponseFields>) => ReactNode
}

/** Writes one answer, or an institution's contribution to it. Its fields save themselves; its button submits. */
export function ResponseForm({ indicator, type, response, submission, before, margin, beside }: Props) {
  const { assessmentId } = useAnswersOfPage()
  const { code } = indicator
  const { presence, explanation, reason, locale, version } = response
  const record = { type, id: response.id }
  const values: ResponseFields = { presence, explanation, reason }
  const form = useForm<ResponseFields>({ defaultValues: values })
  const place: Place = { name: code, address: `/assessments/${assessmentId}/answers/${code}` }
  const edits = useEdits(form, record, { version, values, choices: ['presence'], place })
  const [missing, setMissing] = useState<Missing>({})
  const field = { indicator, form, record, missing, locale }
  return (
    <form className="grid gap-[var(--s5)]" {...edits.formProps} onSubmit={(event) => event.preventDefault()} aria-label={code}>
      {before}
      <div className="duo">
        <PresenceField {...field} />
        <div className="duo__margin flow-l">{margin}</div>
      </div>
      <ReasonField {...field} />
      <div className="duo">
        <div className="flow-l">
          <ExplanationField {...field} />
          <CitationList
            text={{ owner: record, name: code, address: place.address, locale, fieldId: `${code}-explanation` }}
            citations={response.citations}
            expected={indicator.expected}
          />
        </div>
        {beside && <div className="duo__margin">{beside(form)}</div>}
      </div>
      <SubmitBar code={code} version={version} edits={edits} submission={submission} onMissing={setMissing} />
    </form>
  )
}
