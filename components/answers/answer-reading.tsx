'use client'

import { CitedSource } from '@/components/citing/cited-source'
import { ExpectedKinds } from '@/components/citing/expected-kinds'
import { Icon } from '@/components/ui/icon'
import { directionOf } from '@/lib/i18n/locales'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { AuthoredText } from './authored-text'
import { describedLevels } from './levels'
import { TakeBack } from './take-back'

/** The question with its possible levels and, where there is an answer to read, the answer as text. */
export function AnswerReading({ indicator }: { indicator: IndicatorInView }) {
  const { words, presences, may } = useAnswersOfPage()
  const { answer, textLocale } = indicator
  const written = answer && { lang: answer.locale, dir: directionOf(answer.locale) }
  return (
    <div className="duo">
      <div className="flow">
        <h4>{words.presence}</h4>
        <ul className="levels" role="list">
          {describedLevels(indicator, words).map(({ presence, text }) => (
            <li key={presence} data-chosen={answer?.presence === presence || undefined}>
              <strong>{presences[presence]}{answer?.presence === presence && <> <Icon name="check" /></>}</strong>
              <span className="small soft" lang={textLocale} dir={textLocale && 'auto'}>{text}</span>
            </li>
          ))}
        </ul>
        {answer && written && (
          <>
            <p><strong>{answer.presence === 'notAssessed' ? words.noChoice : presences[answer.presence]}</strong></p>
            {answer.presence === 'notApplicable' && answer.reason && <AuthoredText text={answer.reason} {...written} />}
            <h4>{words.explanation}</h4>
            {answer.explanation ? <AuthoredText text={answer.explanation} {...written} /> : <p className="soft">{words.noText}</p>}
            <section className="flow-s">
              <h4>{words.citations}</h4>
              <ExpectedKinds expected={indicator.expected} cited={answer.citations.map(({ source }) => source.kind)} />
              {answer.citations.length === 0 && <p className="small soft">{words.noCitations}</p>}
              {answer.citations.map((citation) => (
                <div className="cite" key={citation.id}>
                  <CitedSource citation={citation} />
                  {citation.locator && <p className="small" {...written}>{citation.locator}</p>}
                  {citation.quote && <AuthoredText text={citation.quote} {...written} />}
                </div>
              ))}
            </section>
          </>
        )}
      </div>
      <div className="duo__margin flow">
        {answer && may.readDrafts && <TakeBack answer={answer} />}
      </div>
    </div>
  )
}
