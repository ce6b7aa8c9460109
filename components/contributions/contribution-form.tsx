'use client'

import { type IndicatorInView, useAnswersOfPage } from '@/components/answers/answers-context'
import { ResponseForm } from '@/components/answers/response-form'
import { submitOne } from '@/lib/contributions/actions'
import type { ContributionInView } from '@/lib/contributions/schema'
import { OwnMargin } from './own-margin'

/** Writes an institution's contribution; its people share it. Its button submits it to the focal point. */
export default function ContributionForm({ indicator, contribution }: { indicator: IndicatorInView; contribution: ContributionInView }) {
  const { contributionWords: words, assessmentId } = useAnswersOfPage()
  const send = (version: number) => submitOne({ assessmentId, contributionId: contribution.id, version })
  return (
    <ResponseForm
      indicator={indicator}
      type="contribution"
      response={contribution}
      submission={{ label: words.submit, note: words.submitNote, send }}
      margin={<OwnMargin indicator={indicator} contribution={contribution} />}
    />
  )
}
