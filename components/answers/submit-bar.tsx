'use client'

import { useState, useSyncExternalStore, useTransition } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { Button } from '@/components/ui/button'
import { submit } from '@/lib/answers/actions'
import type { AnswerInView } from '@/lib/answers/schema'
import { fill } from '@/lib/i18n/fill'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'
import { goToOpen, nextOpenCode } from './go-to-open'

type Props = {
  answer: AnswerInView
  code: string
  edits: { settled: () => Promise<boolean>; sendNow: () => Promise<void>; currentVersion: () => number }
  /** Hears which fields are missing when a submission is refused. */
  onMissing: (fields: Record<string, string[]>) => void
}

/** The acts of a card: submit, the way to the next open indicator, save now. */
export function SubmitBar({ answer, code, edits, onMissing }: Props) {
  const { words, may, assessmentId, elsewhere } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const { outbox } = useEditsOfPage()
  const next = useSyncExternalStore(outbox.subscribe, () => nextOpenCode(code, elsewhere?.code), () => elsewhere?.code ?? '')
  const act = () =>
    start(async () => {
      setFailure('')
      if (!(await edits.settled())) return setFailure(words.unsaved)
      const version = Math.max(edits.currentVersion(), answer.version)
      const done = await attempt(() => submit({ assessmentId, answerId: answer.id, version }), words)
      if (!('message' in done)) return onMissing({})
      onMissing(done.fields)
      setFailure(done.message)
      const first = Object.keys(done.fields)[0]
      if (first) document.querySelector<HTMLElement>(`form[aria-label="${code}"] [name="${first}"]`)?.focus()
    })
  return (
    <div className="bar">
      {may.submit ? (
        <Button aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>
          {answer.state === 'returned' ? words.submitAgain : words.submit}
        </Button>
      ) : (
        <p className="small soft">{words.focalPointSubmits}</p>
      )}
      {next && <Button look="second" onClick={() => goToOpen(1, elsewhere?.address)}>{fill(words.nextOpenNamed, { code: next })}</Button>}
      <Button look="quiet" onClick={() => void edits.sendNow()}>{words.save} <kbd>Ctrl S</kbd></Button>
      {failure && <p className="error w-full" role="alert">{failure}</p>}
      {may.submit && <p className="small soft w-full">{words.submitNote}</p>}
    </div>
  )
}
