'use client'

import { type ToggleEvent, useState, useSyncExternalStore } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import type { Outbox } from '@/components/edits/outbox'
import { Tag } from '@/components/ui/tag'
import { type Answered, isOpen, workStateOf } from '@/lib/answers/progress'
import type { AnswerInView } from '@/lib/answers/schema'
import type { Presence } from '@/lib/db/generated/enums'
import { AnswerCard } from './answer-card'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { WorkTag } from './work-tag'

/** An indicator as a row that opens into its card. It is a plain `details`: it opens and is read without any script. */
export function IndicatorRow({ indicator, initiallyOpen, dimensionClass }: { indicator: IndicatorInView; initiallyOpen: boolean; dimensionClass: string }) {
  const { words, may } = useAnswersOfPage()
  const { outbox } = useEditsOfPage()
  const [isShown, show] = useState(initiallyOpen)
  const { code, question, answer, textLocale, handed } = indicator
  const standing = useSyncExternalStore(outbox.subscribe, () => (answer ? standingOf(outbox, answer) : null), () => (answer ? standingOf(null, answer) : null))
  const [state, open] = (standing ?? '').split(' ')
  const toggled = (event: ToggleEvent<HTMLDetailsElement>) => {
    if (event.target === event.currentTarget) show(event.currentTarget.open)
  }
  return (
    <details className={`indicator ${dimensionClass}`} name="indicator" open={isShown} onToggle={toggled} data-code={code} data-open={open}>
      <summary className="rowq">
        <span className="code"><bdi>{code}</bdi></span>
        <h3 lang={textLocale} dir={textLocale && 'auto'}>{question}</h3>
        {state ? <WorkTag state={state as 'open'} label={words[`work_${state as 'open'}`]} /> : handed ? <Tag>{words.handed}</Tag> : !may.readDrafts && <Tag icon="wait">{words.notSubmitted}</Tag>}
      </summary>
      <AnswerCard indicator={indicator} isShown={isShown} />
    </details>
  )
}

/** One word each, so that a row is drawn again only when its state changes and not with every key. */
function standingOf(outbox: Outbox | null, answer: AnswerInView) {
  const record = { type: 'answer', id: answer.id } as const
  const typed = (field: 'presence' | 'explanation' | 'reason') => outbox?.valueOf(record, field) ?? answer[field]
  const now: Answered = { presence: typed('presence') as Presence, explanation: typed('explanation'), reason: typed('reason'), state: answer.state }
  return `${workStateOf(now)} ${isOpen(now)}`
}
