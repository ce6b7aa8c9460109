'use client'

import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { type IndicatorInView, useAnswersOfPage } from '@/components/answers/answers-context'
import { ExplanationField, type Missing, PresenceField, ReasonField, type ResponseFields } from '@/components/answers/response-fields'
import { CitationList } from '@/components/citing/citation-list'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import type { ContributionInView } from '@/lib/contributions/schema'
import { OwnMargin } from './own-margin'
import { SubmitOwn } from './submit-own'

/** Writes an institution's contribution; its people share it. Its fields save themselves; its button submits it to the focal point. */
export default function ContributionForm({ indicator, contribution }: { indicator: IndicatorInView; contribution: ContributionInView }) {
  const { assessmentId } = useAnswersOfPage()
  const { code } = indicator
  const record = { type: 'contribution', id: contribution.id } as const
  const values: ResponseFields = { presence: contribution.presence, explanation: contribution.explanation, reason: contribution.reason }
  const form = useForm<ResponseFields>({ defaultValues: values })
  const place: Place = { name: code, address: `/assessments/${assessmentId}/answers/${code}` }
  const edits = useEdits(form, record, { version: contribution.version, values, choices: ['presence'], place })
  const [missing, setMissing] = useState<Missing>({})
  const field = { indicator, form, record, missing, locale: contribution.locale }
  return (
    <form className="grid gap-[var(--s5)]" {...edits.formProps} onSubmit={(event) => event.preventDefault()} aria-label={code}>
      <div className="duo">
        <PresenceField {...field} />
        <div className="duo__margin flow-l"><OwnMargin indicator={indicator} contribution={contribution} /></div>
      </div>
      <ReasonField {...field} />
      <div className="duo">
        <div className="flow-l">
          <ExplanationField {...field} />
          <CitationList
            text={{ owner: record, name: code, address: place.address, locale: contribution.locale, fieldId: `${code}-explanation` }}
            citations={contribution.citations}
            expected={indicator.expected}
          />
        </div>
      </div>
      <SubmitOwn contribution={contribution} code={code} edits={edits} onMissing={setMissing} />
    </form>
  )
}
