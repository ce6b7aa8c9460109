'use client'

import { useEffect, useState } from 'react'
import type { ErrorCode } from '@/lib/errors'
import type { SourceSummary } from '@/lib/sources/schema'

type Found = { text: string; entries: SourceSummary[]; count: number }
type Outcome = { found: Found } | { error: ErrorCode }

/**
 * What the register holds for a text, while it is typed: one question at a time. A newer one calls the older off, so that an
 * answer that comes late never takes the place of a newer one. `again` asks once more after a failure.
 */
export function useRegisterSearch(assessmentId: string, text: string) {
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<ErrorCode | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const call = new AbortController()
    const timer = setTimeout(async () => {
      const outcome = await ask(assessmentId, text, call.signal)
      if (call.signal.aborted) return
      setError('error' in outcome ? outcome.error : null)
      if ('found' in outcome) setFound(outcome.found)
    }, text ? 250 : 0)
    return () => {
      clearTimeout(timer)
      call.abort()
    }
  }, [assessmentId, text, round])
  return { found, error, isCurrent: found?.text === text, again: () => setRound((before) => before + 1) }
}

async function ask(assessment: string, text: string, signal: AbortSignal): Promise<Outcome> {
  try {
    const response = await fetch(`/api/sources?${new URLSearchParams({ assessment, text })}`, { signal })
    const body = (await response.json()) as Omit<Found, 'text'> & { error?: ErrorCode }
    return response.ok ? { found: { text, entries: body.entries, count: body.count } } : { error: body.error ?? 'unavailable' }
  } catch {
    return { error: 'unavailable' } // the line is down, or the question was called off: then nobody looks at this
  }
}
