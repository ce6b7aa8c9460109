'use client'

import type { UseFormReturn } from 'react-hook-form'
import { type IndicatorInView, useAnswersOfPage } from '@/components/answers/answers-context'
import type { ResponseFields } from '@/components/answers/response-fields'
import { Notice } from '@/components/ui/notice'
import { differing } from '@/lib/contributions/standing'
import { fill } from '@/lib/i18n/fill'
import { OpenToIom } from './open-to-iom'
import { Voice } from './voice'

/** What institutions wrote about one indicator, each under its name; with `form`, beside the agreed answer that is composed of it. */
export default function Voices({ indicator, form }: { indicator: IndicatorInView; form?: UseFormReturn<ResponseFields> }) {
  const { contributionWords: words, may } = useAnswersOfPage()
  return (
    <section className="flow" aria-label={words.title}>
      <h4>{words.title}</h4>
      <p className="small soft">{form ? words.lead : words.leadReader}</p>
      <Differences indicator={indicator} />
      {indicator.voices.map((voice) => <Voice key={voice.id} indicator={indicator} voice={voice} {...(form && { form })} />)}
      {may.judge && indicator.answer && <OpenToIom indicator={indicator} answerId={indicator.answer.id} />}
    </section>
  )
}

/** Who says what, where they do not say the same: in words, never counted. */
function Differences({ indicator: { voices } }: { indicator: IndicatorInView }) {
  const { contributionWords: words, presences } = useAnswersOfPage()
  const different = differing(voices)
  if (different.length === 0) return null
  return (
    <Notice tone="wait" icon="talk" level={3} title={words.differ}>
      <ul role="list" className="flow-s small">
        {different.map(({ id, institution, presence }) => (
          <li key={id}><bdi lang={institution.locale}>{fill(words.says, { institution: institution.name, presence: presences[presence] })}</bdi></li>
        ))}
      </ul>
    </Notice>
  )
}
