'use client'

import { type FormEvent, type ReactNode, useRef } from 'react'

/** Asks before somebody signs out while texts of theirs wait on this computer: after it, they could not be sent. */
export function SignOutGuard({ person, question, children }: { person: string; question: string; children: ReactNode }) {
  const isSure = useRef(false)
  const ask = (event: FormEvent<HTMLDivElement>) => {
    if (isSure.current || !(event.target instanceof HTMLFormElement)) return
    const form = event.target
    event.preventDefault()
    event.stopPropagation()
    const proceed = (waiting: number) => {
      if (waiting > 0 && !confirm(question)) return
      isSure.current = true
      void import('./kept-forms').then(({ formsOf }) => formsOf(person).clear()).finally(() => form.requestSubmit())
    }
    import('./waiting-texts').then(({ countWaitingTexts }) => countWaitingTexts(person)).then(proceed, () => proceed(0)) // no storage: nothing waits in it
  }
  return <div className="contents" onSubmitCapture={ask}>{children}</div>
}
