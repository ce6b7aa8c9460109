'use client'

import type { UseFormReturn } from 'react-hook-form'
import { type IndicatorInView, useAnswersOfPage, type VoiceInView } from '@/components/answers/answers-context'
import { AuthoredText } from '@/components/answers/authored-text'
import type { ResponseFields } from '@/components/answers/response-fields'
import { CitedSource } from '@/components/citing/cited-source'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import { ContributionHistory } from './contribution-history'
import { dayOf } from './day-of'
import { Judge } from './judge'
import { Outcome } from './outcome'
import { TakeOver } from './take-over'

type Props = { indicator: IndicatorInView; voice: VoiceInView; form?: UseFormReturn<ResponseFields> }

/** One institution's contribution as it was submitted, and what the reader may do with it. */
export function Voice({ indicator, voice, form }: Props) {
  const { words, contributionWords, presences, locale, may } = useAnswersOfPage()
  const { institution, presence, explanation, reason, citations, submittedAt } = voice
  const written = { lang: voice.locale, dir: directionOf(voice.locale) }
  return (
    <article className="voice" aria-label={institution.name}>
      <p className="row row--between">
        <strong><bdi lang={institution.locale}>{institution.name}</bdi></strong>
        {submittedAt && <span className="xs soft">{fill(contributionWords.submittedOn, { date: dayOf(submittedAt, locale) })}</span>}
      </p>
      <p className="small"><strong>{presence === 'notAssessed' ? words.noChoice : presences[presence]}</strong></p>
      <div className="small">
        {presence === 'notApplicable' && reason && <AuthoredText text={reason} {...written} />}
        {explanation && <AuthoredText text={explanation} {...written} />}
      </div>
      {citations.length > 0 && (
        <details className="small">
          <summary>{words.citations}</summary>
          <div className="flow-s">
            {citations.map((citation) => (
              <div className="cite" key={citation.id}>
                <CitedSource citation={citation} />
                {citation.locator && <p {...written}>{citation.locator}</p>}
                {citation.quote && <AuthoredText text={citation.quote} {...written} />}
              </div>
            ))}
          </div>
        </details>
      )}
      {form && <TakeOver indicator={indicator} voice={voice} form={form} />}
      {may.judge ? <Judge voice={voice} code={indicator.code} /> : <Outcome voice={voice} />}
      <ContributionHistory contribution={voice} of={institution.name} />
    </article>
  )
}
