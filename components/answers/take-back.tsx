'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { takeBack } from '@/lib/answers/actions'
import type { AnswerInView } from '@/lib/answers/schema'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'

/** Why an answer stands closed to its writers and, where it was only submitted, the way to open it again. */
export function TakeBack({ answer }: { answer: AnswerInView }) {
  const { words, may, assessmentId } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  if (answer.state === 'accepted') return <Notice tone="done" level={3} title={words.acceptedNote} />
  if (answer.state !== 'submitted') return may.write ? null : <Notice level={3} title={words.closedNote} />
  const act = () =>
    start(async () => {
      const done = await attempt(() => takeBack({ assessmentId, answerId: answer.id, version: answer.version }), words)
      setFailure('message' in done ? done.message : '')
    })
  return (
    <Notice tone="wait" icon="send" level={3} title={words.submittedNote}>
      {may.submit && (
        <Button look="second" aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>{words.takeBack}</Button>
      )}
      {failure && <p role="alert">{failure}</p>}
    </Notice>
  )
}
