'use client'

import { useRouter } from 'next/navigation'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { part } from '@/components/ui/part'
import { currentShortcuts, useShortcuts } from './registry'

const ShortcutSheet = part(() => import('./shortcut-sheet'))

const sheetEvent = 'mgi-shortcuts'
const storageKey = 'mgi-letter-keys'

export type ShortcutWords = Record<'keysSheet' | 'keysNote' | 'keysOn' | 'close' | 'allKeys' | 'saveKey' | 'closeKey' | 'searchKey', string>

export const openShortcutSheet = () => void dispatchEvent(new Event(sheetEvent))

const areLettersOn = () => localStorage.getItem(storageKey) !== 'off'
const switchLetters = (on: boolean) => (on ? localStorage.removeItem(storageKey) : localStorage.setItem(storageKey, 'off'))

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type)))

/**
 * The keys of every page of an assessment, `/` and `?` and those that the page itself gives, unless they are switched off; never
 * while somebody writes, has a dialog open or holds another key.
 */
export function Shortcuts({ searchAddress, words }: { searchAddress: string | null; words: ShortcutWords }) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const search = useMemo(() => (searchAddress ? [{ keys: ['/'], name: words.searchKey, run: () => goToSearch(() => router.push(searchAddress)) }] : []), [router, searchAddress, words])
  useShortcuts(search)
  useEffect(() => {
    const show = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target) || !areLettersOn()) return
      if (document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      const shortcut = currentShortcuts().find(({ keys }) => keys.includes(key))
      if (shortcut) shortcut.run()
      else if (key === '?' || key === '؟') show()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    addEventListener(sheetEvent, show)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener(sheetEvent, show)
    }
  }, [])
  if (!isOpen) return null
  return (
    <Suspense>
      <ShortcutSheet words={words} initiallyOn={areLettersOn()} onSwitch={switchLetters} onClose={() => setOpen(false)} />
    </Suspense>
  )
}

/** The search field where the page has one, else the page that has. */
function goToSearch(open: () => void) {
  const field = document.querySelector<HTMLInputElement>('[data-shortcut=search]')
  if (field) field.focus()
  else open()
}
