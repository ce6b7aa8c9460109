'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { useAnswersOfPage } from './answers-context'
import { goToOpen } from './go-to-open'

const ShortcutSheet = lazy(() => import('./shortcut-sheet'))

const sheetEvent = 'mgi-shortcuts'
const storageKey = 'mgi-letter-keys'

export const openShortcutSheet = () => void dispatchEvent(new Event(sheetEvent))

const areLettersOn = () => localStorage.getItem(storageKey) !== 'off'
const switchLetters = (on: boolean) => (on ? localStorage.removeItem(storageKey) : localStorage.setItem(storageKey, 'off'))

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type)))

/** J, K and ? on a page of answers, unless they are switched off; never while somebody writes or holds another key. */
export function Shortcuts() {
  const { elsewhere } = useAnswersOfPage()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const show = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target) || !areLettersOn()) return
      if (event.key === 'j' || event.key === 'J') goToOpen(1, elsewhere?.address)
      else if (event.key === 'k' || event.key === 'K') goToOpen(-1)
      else if (event.key === '?' || event.key === '؟') show()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    addEventListener(sheetEvent, show)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener(sheetEvent, show)
    }
  }, [elsewhere])
  if (!isOpen) return null
  return (
    <Suspense>
      <ShortcutSheet initiallyOn={areLettersOn()} onSwitch={switchLetters} onClose={() => setOpen(false)} />
    </Suspense>
  )
}
