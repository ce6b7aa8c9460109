'use client'

import { useState, useSyncExternalStore, useTransition } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import type { useEdits } from '@/components/edits/use-edits'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/lib/action'
import { fill } from '@/lib/i18n/fill'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'
import { goToOpen, nextOpenCode } from './go-to-open'
import type { Missing } from './response-fields'

/** The button of a submission, or the sentence that says who submits. */
export type Submission = { label: string; note: string; send: (version: number) => Promise<ActionResult<unknown>> } | string

type Props = {
  code: string
  /** The version that the page read. */
  version: number
  edits: ReturnType<typeof useEdits>
  submission: Submission
  /** Hears which fields are missing when a submission is refused. */
  onMissing: (fields: Missing) => void
}

/** The acts of a card: submit, the way to the next open indicator, save now. */
export function SubmitBar({ code, version, edits, submission, onMissing }: Props) {
  const { words, elsewhere } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const { outbox } = useEditsOfPage()
  const next = useSyncExternalStore(outbox.subscribe, () => nextOpenCode(code, elsewhere?.code), () => elsewhere?.code ?? '')
  const act = ({ send }: Exclude<Submission, string>) =>
    start(async () => {
      setFailure('')
      if (!(await edits.settled())) return setFailure(words.unsaved)
      const done = await attempt(() => send(Math.max(edits.currentVersion(), version)), words)
      if (!('message' in done)) return onMissing({})
      onMissing(done.fields)
      setFailure(done.message)
      const first = Object.keys(done.fields)[0]
      if (first) document.querySelector<HTMLElement>(`form[aria-label="${code}"] [name="${first}"]`)?.focus()
    })
  return (
    <div className="bar">
      {typeof submission === 'string' ? (
        <p className="small soft">{submission}</p>
      ) : (
        <Button aria-disabled={isPending || undefined} onClick={isPending ? undefined : () => act(submission)}>{submission.label}</Button>
      )}
      {next && <Button look="second" icon="arrow" iconAt="end" onClick={() => goToOpen(1, elsewhere?.address)}>{fill(words.nextOpenNamed, { code: next })}</Button>}
      <Button look="quiet" onClick={() => void edits.sendNow()}>{words.save} <kbd>Ctrl S</kbd></Button>
      {failure && <p className="error w-full" role="alert">{failure}</p>}
      {typeof submission !== 'string' && <p className="small soft w-full">{submission.note}</p>}
    </div>
  )
}
