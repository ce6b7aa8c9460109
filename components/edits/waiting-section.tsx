'use client'

import { useEffect, useState } from 'react'
import { WaitingList } from './waiting-list'
import { loadWaitingWords, type WaitingWords } from './waiting-words'

/** What waits on this computer, as a part of a page. */
export function WaitingSection(who: { person: string; name: string; locale: string }) {
  const [words, setWords] = useState<WaitingWords | null>(null)
  useEffect(() => {
    loadWaitingWords(who.locale).then(setWords, (failure: unknown) => console.warn('Waiting texts are not shown:', failure))
  }, [who.locale])
  return words && <WaitingList {...who} words={words} />
}
