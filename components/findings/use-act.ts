'use client'

import { useState, useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import type { ActionResult } from '@/lib/action'
import type { ErrorCode } from '@/lib/errors'

/** Runs an act and keeps what went wrong, for the words beside its button. `before` runs in the act's transition. */
export function useAct() {
  const [isPending, start] = useTransition()
  const [error, setError] = useState<ErrorCode | null>(null)
  const act = <T>(work: () => Promise<ActionResult<T>>, done?: (value: T) => void, before?: () => void) => {
    start(async () => {
      before?.()
      const result = await attempt(work)
      setError(result.ok ? null : result.error)
      if (result.ok) done?.(result.value)
    })
  }
  return { act, isPending, error }
}
