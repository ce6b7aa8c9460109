'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button, type ButtonLook } from '@/components/ui/button'
import type { Failures } from '@/components/ui/failures'
import type { ActionResult } from '@/lib/action'
import { deleteEntry, mergeEntries, restoreEntry } from '@/lib/sources/actions'
import type { Merging } from '@/lib/sources/schema'

type Entry = { assessmentId: string; sourceId: string; version: number }
type ActProps = { label: string; look?: ButtonLook; failures: Failures; work: () => Promise<ActionResult<unknown>>; onDone: () => void }

/** A button that does an act and says what stopped it. */
function Act({ label, look, failures, work, onDone }: ActProps) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const act = async () => {
    setBusy(true)
    const done = await attempt(work)
    setBusy(false)
    if (done.ok) onDone()
    else setFailure(failures[`error_${done.error}`])
  }
  return (
    <>
      <Button {...(look && { look })} aria-disabled={isBusy || undefined} onClick={isBusy ? undefined : act}>{label}</Button>
      {failure && <p className="error" role="alert">{failure}</p>}
    </>
  )
}

type DeleteWords = { deleteAct: string; deleteSure: string; deleteYes: string; cancel: string }

/** Deletes an entry that nothing cites, after asking. */
export function DeleteEntry({ words, failures, ...entry }: Entry & { words: DeleteWords; failures: Failures }) {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) return <Button look="second" onClick={() => setAsking(true)}>{words.deleteAct}</Button>
  return (
    <div className="flow-s" role="group" aria-label={words.deleteAct}>
      <p role="alert">{words.deleteSure}</p>
      <div className="row">
        <Act label={words.deleteYes} look="stop" failures={failures} work={() => deleteEntry(entry)} onDone={() => router.refresh()} />
        <Button look="quiet" onClick={() => setAsking(false)}>{words.cancel}</Button>
      </div>
    </div>
  )
}

export function RestoreEntry({ label, failures, ...entry }: Entry & { label: string; failures: Failures }) {
  const router = useRouter()
  return <Act label={label} failures={failures} work={() => restoreEntry(entry)} onDone={() => router.refresh()} />
}

/** Merges two entries as they were previewed, and opens the kept one. */
export function MergeEntries({ label, failures, assessmentId, ...pair }: Merging & { assessmentId: string; label: string; failures: Failures }) {
  const router = useRouter()
  const open = () => router.push(`/assessments/${assessmentId}/sources/${pair.into.id}?merged=${pair.from.id}`)
  return <Act label={label} failures={failures} work={() => mergeEntries({ assessmentId, ...pair })} onDone={open} />
}
