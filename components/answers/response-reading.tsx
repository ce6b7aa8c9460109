'use client'

import { CitedSource } from '@/components/citing/cited-source'
import { ExpectedKinds } from '@/components/citing/expected-kinds'
import type { AnswerInView } from '@/lib/answers/schema'
import { directionOf } from '@/lib/i18n/locales'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { AuthoredText } from './authored-text'

type Response = Pick<AnswerInView, 'presence' | 'explanation' | 'reason' | 'locale' | 'citations'>

/** An answer or a contribution as text: the explanation and what it rests on. The choice stands above, among the levels. */
export function ResponseReading({ indicator, response }: { indicator: IndicatorInView; response: Response }) {
  const { words } = useAnswersOfPage()
  const { presence, explanation, reason, citations, locale } = response
  const written = { lang: locale, dir: directionOf(locale) }
  return (
    <>
      {presence === 'notAssessed' && <p><strong>{words.noChoice}</strong></p>}
      {presence === 'notApplicable' && reason && <AuthoredText text={reason} {...written} />}
      <h4>{words.explanation}</h4>
      {explanation ? <AuthoredText text={explanation} {...written} /> : <p className="soft">{words.noText}</p>}
      <section className="flow-s">
        <h4>{words.citations}</h4>
        <ExpectedKinds expected={indicator.expected} cited={citations.map(({ source }) => source.kind)} />
        {citations.length === 0 && <p className="small soft">{words.noCitations}</p>}
        {citations.map((citation) => (
          <div className="cite" key={citation.id}>
            <CitedSource citation={citation} />
            {citation.locator && <p className="small" {...written}>{citation.locator}</p>}
            {citation.quote && <AuthoredText text={citation.quote} {...written} />}
          </div>
        ))}
      </section>
    </>
  )
}
