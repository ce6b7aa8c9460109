'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { endPart } from '@/lib/people/actions'
import type { ParticipantKey } from '@/lib/people/schema'
import type { EndWords } from './form-words'

/** Ends a participation, after a second press: it is not undone by the same button. */
export function EndButton({ part, of, words }: { part: ParticipantKey; of: string; words: EndWords }) {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [isEnding, startEnding] = useTransition()
  const end = () =>
    startEnding(async () => {
      const result = await attempt(() => endPart(part))
      if (result.ok) router.refresh()
      else setFault(words.errors[result.fields?.participantId?.[0] ?? result.error] ?? null)
      setAsking(false)
    })
  if (!isAsking)
    return (
      <>
        <Button look="quiet" onClick={() => setAsking(true)}>{words.end} <VisuallyHidden>{of}</VisuallyHidden></Button>
        {fault && <p className="error small" role="alert">{fault}</p>}
      </>
    )
  return (
    <div role="group" aria-label={words.confirmEnd} className="flow-s">
      <p className="small">{words.confirmEnd}</p>
      <p className="row">
        <Button look="stop" onClick={end} aria-disabled={isEnding}>{isEnding ? words.ending : words.confirmEndYes}</Button>
        <Button look="quiet" onClick={() => setAsking(false)}>{words.confirmEndNo}</Button>
      </p>
    </div>
  )
}
