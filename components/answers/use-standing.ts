'use client'

import { useSyncExternalStore } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import type { Outbox } from '@/components/edits/outbox'
import { type Answered, isAnswered, isOpen } from '@/lib/answers/progress'
import { ownStandingOf, standingOf } from '@/lib/contributions/standing'
import type { Presence } from '@/lib/db/generated/enums'
import type { IndicatorInView } from './answers-context'

/**
 * Where an indicator stands with what is typed at this moment, as `<standing> <still needs work>`: one word each, so that a row
 * is drawn again only when its state changes and not with every key. Empty for those who read neither answer nor contribution.
 */
export function useStanding(indicator: IndicatorInView, today: string) {
  const { outbox } = useEditsOfPage()
  return useSyncExternalStore(outbox.subscribe, () => standingIn(outbox, indicator, today), () => standingIn(null, indicator, today))
}

function standingIn(outbox: Outbox | null, { answer, own, workers }: IndicatorInView, today: string) {
  if (own) {
    const isReady = isAnswered(typedInto(outbox, 'contribution', own))
    return `${ownStandingOf({ ...own, isReady })} ${own.state === 'draft' && !isReady}`
  }
  if (!answer) return ''
  const now: Answered = { ...typedInto(outbox, 'answer', answer), state: answer.state }
  return `${standingOf(now, workers, today)} ${isOpen(now)}`
}

type Typed = { id: string; presence: Presence; explanation: string; reason: string }

function typedInto(outbox: Outbox | null, type: 'answer' | 'contribution', saved: Typed) {
  const typed = (field: 'presence' | 'explanation' | 'reason') => outbox?.valueOf({ type, id: saved.id }, field) ?? saved[field]
  return { presence: typed('presence') as Presence, explanation: typed('explanation'), reason: typed('reason') }
}
