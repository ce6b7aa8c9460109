'use client'

import { useEffect } from 'react'
import { look } from '@/lib/review/actions'
import type { VisitOf } from '@/lib/review/schema'

/** Says that a person has this page before them: once it is shown, not when it is fetched ahead or opened in the background. */
export function LookMarker({ assessmentId, answerId, version, at }: VisitOf) {
  useEffect(() => {
    const say = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', say)
      void look({ assessmentId, answerId, version, at }).catch(() => undefined) // the next opening says it
    }
    document.addEventListener('visibilitychange', say)
    say()
    return () => document.removeEventListener('visibilitychange', say)
  }, [assessmentId, answerId, version, at])
  return null
}
