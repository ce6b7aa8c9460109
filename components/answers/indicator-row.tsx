'use client'

import { type ToggleEvent, useState } from 'react'
import { OwnTag } from '@/components/contributions/own-tag'
import { Tag } from '@/components/ui/tag'
import type { OwnStanding, Standing } from '@/lib/contributions/standing'
import { AnswerCard } from './answer-card'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { useStanding } from './use-standing'
import { WorkTag } from './work-tag'

/** An indicator as a row that opens into its card. It is a plain `details`: it opens and is read without any script. */
export function IndicatorRow({ indicator, initiallyOpen, dimensionClass }: { indicator: IndicatorInView; initiallyOpen: boolean; dimensionClass: string }) {
  const { today } = useAnswersOfPage()
  const [isShown, show] = useState(initiallyOpen)
  const { code, question, textLocale, own } = indicator
  const [standing, open] = useStanding(indicator, today).split(' ')
  const toggled = (event: ToggleEvent<HTMLDetailsElement>) => {
    if (event.target === event.currentTarget) show(event.currentTarget.open)
  }
  return (
    <details className={`indicator ${dimensionClass}`} name="indicator" open={isShown} onToggle={toggled} data-code={code} data-open={open}>
      <summary className="rowq">
        <span className="code"><bdi>{code}</bdi></span>
        <h3 lang={textLocale} dir={textLocale && 'auto'}>{question}</h3>
        <StandingTag standing={standing ?? ''} isOwn={own !== null} />
      </summary>
      <AnswerCard indicator={indicator} isShown={isShown} />
    </details>
  )
}

function StandingTag({ standing, isOwn }: { standing: string; isOwn: boolean }) {
  const { words, contributionWords, may } = useAnswersOfPage()
  if (isOwn) return <OwnTag standing={standing as OwnStanding} label={contributionWords[`own_${standing as OwnStanding}`]} />
  if (standing) return <WorkTag standing={standing as Standing} label={words[`work_${standing as Standing}`]} />
  return !may.readDrafts && <Tag icon="wait">{words.notSubmitted}</Tag>
}
