'use client'

import { useEffect } from 'react'
import { dropWhatIsKept } from './own-computer'

/** On the sign-in page of a browser whose session was taken away: pages that were kept for it go. */
export function ForgetPages() {
  useEffect(() => {
    dropWhatIsKept().catch((failure: unknown) => console.warn('Kept pages were not removed:', failure))
  }, [])
  return null
}
