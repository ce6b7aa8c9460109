'use client'

import { useMemo } from 'react'
import { useShortcuts } from '@/components/shortcuts/registry'
import { useAnswersOfPage } from './answers-context'
import { goToOpen } from './go-to-open'

/** J and K lead to the next and the previous open indicator. */
export function OpenAnswerKeys() {
  const { words, elsewhere } = useAnswersOfPage()
  const shortcuts = useMemo(
    () => [
      { keys: ['j'], name: words.nextOpen, run: () => goToOpen(1, elsewhere?.address) },
      { keys: ['k'], name: words.previousOpen, run: () => goToOpen(-1) },
    ],
    [words, elsewhere],
  )
  useShortcuts(shortcuts)
  return null
}
