'use client'

import { useAnswersOfPage, type IndicatorInView } from '@/components/answers/answers-context'
import { KeysNote } from '@/components/answers/card-margin'
import type { ContributionInView } from '@/lib/contributions/schema'

/** Beside a contribution: under whose name it is written, by when, and the keys. */
export function OwnMargin({ indicator: { workers }, contribution: { institution } }: { indicator: IndicatorInView; contribution: ContributionInView }) {
  const { contributionWords: words } = useAnswersOfPage()
  return (
    <>
      <section className="margin-note flow-s">
        <h4>{words.ownTitle}</h4>
        <p><bdi lang={institution.locale}>{institution.name}</bdi></p>
        {workers.map(({ note }) => note && <p key={note} className="xs soft">{note}</p>)}
        <p className="xs soft">{words.ownLead}</p>
      </section>
      <KeysNote />
    </>
  )
}
