'use client'

import { useEffect, useRef, useState } from 'react'
import { whenOf } from '@/components/edits/words'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { fill } from '@/lib/i18n/fill'
import { onSignInWanted } from './session-events'
import type { SessionState } from './session-clock'
import type { SessionWords } from './session-words'
import { SignInAgain } from './sign-in-again'

type PanelProps = {
  state: SessionState
  person: string
  name: string
  isDemo: boolean
  locale: string
  words: SessionWords
  /** False when the server was not reached. */
  onStay: () => Promise<boolean>
  onSignedIn: () => Promise<void>
}

const isWriting = () => document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false

/**
 * Over the lower edge of the page, without covering what is being written and without taking the keys from it: F2 leads here.
 * Who is not writing is led here at once.
 */
export default function SessionPanel({ state, person, name, isDemo, locale, words, onStay, onSignedIn }: PanelProps) {
  const panel = useRef<HTMLDialogElement>(null)
  const { phase } = state
  useEffect(() => {
    const enter = () => panel.current?.querySelector<HTMLElement>('input, button')?.focus()
    if (!isWriting()) enter()
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F2') return
      event.preventDefault()
      enter()
    }
    addEventListener('keydown', press)
    const forget = onSignInWanted(enter)
    return () => {
      removeEventListener('keydown', press)
      forget()
    }
  }, [phase])
  const title = { open: '', warning: words.warningTitle, ended: words.endedTitle, other: words.otherTitle }[phase]
  const what = {
    open: '',
    warning: words.warning,
    ended: words.ended,
    other: words.other,
  }[phase]
  const places = { name, other: (state.phase === 'other' && state.name) || words.someone, time: state.phase === 'warning' ? whenOf(state.endsAt, locale) : '' }
  return (
    <dialog open className="session" ref={panel} aria-labelledby="session-title" aria-describedby="session-what">
      <div className={`notice notice--${phase === 'warning' ? 'wait' : 'stop'}`}>
        <Icon name="lock" />
        <div role="alert">
          <h2 id="session-title">{fill(title, places)}</h2>
          <p id="session-what">{fill(what, places)} <span className="small soft">{words.reach}</span></p>
        </div>
        {phase === 'warning' && <Stay words={words} onStay={onStay} />}
        {phase === 'ended' && <SignInAgain {...{ person, name, isDemo, locale, words, onSignedIn }} />}
        {phase === 'other' && (
          <div className="flow-s">
            <p><a href="/assessments">{fill(words.openOthers, places)}</a></p>
            <SignInAgain {...{ person, name, isDemo, locale, words, onSignedIn }} />
          </div>
        )}
      </div>
    </dialog>
  )
}

function Stay({ words, onStay }: Pick<PanelProps, 'words' | 'onStay'>) {
  const [failed, setFailed] = useState(false)
  const stay = async () => setFailed(!(await onStay()))
  return (
    <div className="flow-s">
      {failed && <p className="error" role="alert">{words.unreached}</p>}
      <p className="row"><Button onClick={() => void stay()}>{words.stay}</Button></p>
    </div>
  )
}
