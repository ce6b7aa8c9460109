'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { countWaitingTexts } from '@/components/edits/waiting-texts'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { submitAllReady } from '@/lib/contributions/actions'

interface Props {
  assessmentId: string
  personId: string
  label: string
  waiting: string
  failures: { unavailable: string; signedOut: string; other: string }
}

/** Submits every contribution of the institution that is complete; not while a text of this person waits on this computer. */
export function SubmitReady({ assessmentId, personId, label, waiting, failures }: Props) {
  const router = useRouter()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const act = () =>
    start(async () => {
      setFailure('')
      if ((await countWaitingTexts(personId).catch(() => 0)) > 0) return setFailure(waiting)
      const result = await attempt(() => submitAllReady({ assessmentId }))
      if (!result.ok) return setFailure(failures[result.error as 'unavailable'] ?? failures.other)
      router.refresh()
    })
  return (
    <div className="row">
      <Button icon="send" aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>{label}</Button>
      {failure && <p className="error w-full" role="alert">{failure}</p>}
    </div>
  )
}
