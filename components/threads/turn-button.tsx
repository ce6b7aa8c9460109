'use client'

import { type ReactNode, useState, useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import type { ActionResult } from '@/lib/action'
import { useThreadsOfPage } from './threads-context'

/** One act on a thread without words; says beside itself when it was refused. */
export function TurnButton({ work, children }: { work: () => Promise<ActionResult<unknown>>; children: ReactNode }) {
  const { words } = useThreadsOfPage()
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const act = () =>
    start(async () => {
      const done = await attempt(work)
      setFailure(done.ok ? '' : words.errors[done.error])
    })
  return (
    <>
      <Button look="second" aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>{children}</Button>
      {failure && <span className="small error" role="alert">{failure}</span>}
    </>
  )
}
