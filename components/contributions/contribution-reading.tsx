'use client'

import { useState, useTransition } from 'react'
import { attempt } from '@/components/answers/act'
import { type IndicatorInView, useAnswersOfPage } from '@/components/answers/answers-context'
import { AuthoredText } from '@/components/answers/authored-text'
import { Levels } from '@/components/answers/levels-list'
import { ResponseReading } from '@/components/answers/response-reading'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { takeBackOne } from '@/lib/contributions/actions'
import type { ContributionInView } from '@/lib/contributions/schema'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import { dayOf } from './day-of'

/** An institution's own contribution as text: submitted, or not open for writing; with what became of it. */
export function ContributionReading({ indicator, contribution }: { indicator: IndicatorInView; contribution: ContributionInView }) {
  return (
    <div className="duo">
      <div className="flow">
        <Levels indicator={indicator} chosen={contribution.presence} />
        <ResponseReading indicator={indicator} response={contribution} />
      </div>
      <div className="duo__margin flow"><WhatBecame contribution={contribution} /></div>
    </div>
  )
}

/** Where the contribution is now: with the focal point, who may be asked for it back, or judged, with the reason. */
function WhatBecame({ contribution }: { contribution: ContributionInView }) {
  const { words, contributionWords, locale, may } = useAnswersOfPage()
  const { state, outcome, outcomeReason, submittedAt } = contribution
  if (state === 'draft') return may.contribute ? null : <Notice level={3} title={words.closedNote} />
  if (outcome)
    return (
      <Notice tone={outcome === 'notTaken' ? 'wait' : 'done'} {...(outcome === 'notTaken' && { icon: 'info' as const })} level={3} title={contributionWords[`own_${outcome}`]}>
        {outcomeReason && (
          <>
            <p className="xs soft">{contributionWords.reasonGiven}</p>
            <AuthoredText text={outcomeReason} lang={contribution.locale} dir={directionOf(contribution.locale)} />
          </>
        )}
        <p className="small">{contributionWords.toChange}</p>
      </Notice>
    )
  return (
    <Notice tone="wait" icon="send" level={3} title={submittedAt ? fill(contributionWords.submittedOn, { date: dayOf(submittedAt, locale) }) : contributionWords.own_submitted}>
      <p className="small">{contributionWords.submittedNote}</p>
      {may.contribute && <TakeBackOwn contribution={contribution} />}
    </Notice>
  )
}

function TakeBackOwn({ contribution: { id, version } }: { contribution: ContributionInView }) {
  const { words, contributionWords, assessmentId } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const act = () =>
    start(async () => {
      const done = await attempt(() => takeBackOne({ assessmentId, contributionId: id, version }), words)
      setFailure('message' in done ? done.message : '')
    })
  return (
    <>
      <Button look="second" aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>{contributionWords.takeBack}</Button>
      {failure && <p role="alert">{failure}</p>}
    </>
  )
}
