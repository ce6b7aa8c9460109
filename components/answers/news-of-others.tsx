'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useRef } from 'react'
import { LiveNews } from '@/components/edits/live-news'

/**
 * Keeps a page of answers in step with others. What this page holds no field for (a row that is closed, an act) is read again
 * with the page, at most every three seconds; inputs stay as they are.
 */
export function NewsOfOthers({ assessmentId }: { assessmentId: string }) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onRecord = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      router.refresh()
    }, 3_000)
  }, [router])
  return <LiveNews assessmentId={assessmentId} onRecord={onRecord} />
}
