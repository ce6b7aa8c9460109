'use client'

import { type ComponentType, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { SignOutProps } from './sign-out-dialog'
import { loadWaitingWords } from './waiting-words'

type Loaded = Pick<SignOutProps, 'words' | 'waiting'> & { Dialog: ComponentType<SignOutProps> }

const load = async (locale: string) => {
  const [dialog, leaving, words] = await Promise.all([import('./sign-out-dialog'), import('./leave'), loadWaitingWords(locale)])
  return { ...leaving, Dialog: dialog.default, words }
}
const ahead = 4_000

/**
 * Signs out and takes everything of this person off the computer. While texts wait, their writer is asked first: after it
 * they could not be sent any more. Where its parts were not loaded, the plain form signs out.
 */
export function SignOutGuard({ children, ...who }: { person: string; name: string; locale: string; children: ReactNode }) {
  const { person, locale } = who
  const isSure = useRef(false)
  const [shown, show] = useState<Loaded | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => void load(locale).catch(() => undefined), ahead) // asked for again when it is needed
    return () => clearTimeout(timer)
  }, [locale])
  const ask = (event: FormEvent<HTMLDivElement>) => {
    if (isSure.current || !(event.target instanceof HTMLFormElement)) return
    const form = event.target
    event.preventDefault()
    event.stopPropagation()
    load(locale)
      .then(async ({ Dialog, words, waitingOf, leave }) => {
        const waiting = await waitingOf(person)
        if (waiting.length > 0 || !(await leave(person))) show({ Dialog, words, waiting })
      })
      .catch(() => {
        isSure.current = true
        form.requestSubmit()
      })
  }
  return (
    <div className="contents" onSubmitCapture={ask}>
      {children}
      {shown && createPortal(<shown.Dialog {...who} words={shown.words} waiting={shown.waiting} onClose={() => show(null)} />, document.body)}
    </div>
  )
}
