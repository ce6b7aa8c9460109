'use client'

import { useState, useSyncExternalStore, useTransition } from 'react'
import { attempt } from '@/components/answers/act'
import { useAnswersOfPage } from '@/components/answers/answers-context'
import { goToOpen, nextOpenCode } from '@/components/answers/go-to-open'
import type { Missing } from '@/components/answers/response-fields'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { Button } from '@/components/ui/button'
import { submitOne } from '@/lib/contributions/actions'
import type { ContributionInView } from '@/lib/contributions/schema'
import { fill } from '@/lib/i18n/fill'

type Props = {
  contribution: ContributionInView
  code: string
  edits: { settled: () => Promise<boolean>; sendNow: () => Promise<void>; currentVersion: () => number }
  /** Hears which fields are missing when a submission is refused. */
  onMissing: (fields: Missing) => void
}

/** The acts of a contribution: submit it, go to the next open one, save now. */
export function SubmitOwn({ contribution, code, edits, onMissing }: Props) {
  const { words, contributionWords, assessmentId, elsewhere } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const { outbox } = useEditsOfPage()
  const next = useSyncExternalStore(outbox.subscribe, () => nextOpenCode(code, elsewhere?.code), () => elsewhere?.code ?? '')
  const act = () =>
    start(async () => {
      setFailure('')
      if (!(await edits.settled())) return setFailure(words.unsaved)
      const version = Math.max(edits.currentVersion(), contribution.version)
      const done = await attempt(() => submitOne({ assessmentId, contributionId: contribution.id, version }), words)
      if (!('message' in done)) return onMissing({})
      onMissing(done.fields)
      setFailure(done.message)
      const first = Object.keys(done.fields)[0]
      if (first) document.querySelector<HTMLElement>(`form[aria-label="${code}"] [name="${first}"]`)?.focus()
    })
  return (
    <div className="bar">
      <Button aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>{contributionWords.submit}</Button>
      {next && <Button look="second" onClick={() => goToOpen(1, elsewhere?.address)}>{fill(words.nextOpenNamed, { code: next })}</Button>}
      <Button look="quiet" onClick={() => void edits.sendNow()}>{words.save} <kbd>Ctrl S</kbd></Button>
      {failure && <p className="error w-full" role="alert">{failure}</p>}
      <p className="small soft w-full">{contributionWords.submitNote}</p>
    </div>
  )
}
