'use client'

import { Suspense, useEffect, useRef, useState } from 'react'
import { part } from '@/components/ui/part'
import { staySignedIn, whoIsSignedIn } from './ask-server'
import { sayForWhom } from './say-for-whom'
import { SessionClock, type SessionState } from './session-clock'
import { announceSessionBack, onOtherTab, onSessionSuspected, onSignInWanted, tellOtherTabs } from './session-events'
import type { SessionWords } from './session-words'

const loadPanel = () => import('./session-panel')
const SessionPanel = part(loadPanel)

const firstLook = 3_000

type SessionWatchProps = { person: string; name: string; isDemo: boolean; locale: string; words: SessionWords }

/**
 * On every page of the workspace: warns before the session ends, asks to sign in again without leaving the page, and says so
 * when somebody else signed in on this browser.
 */
export function SessionWatch({ person, name, isDemo, locale, words }: SessionWatchProps) {
  const [state, setState] = useState<SessionState>({ phase: 'open' })
  const clock = useRef<SessionClock | null>(null)
  useEffect(() => {
    const watch = new SessionClock({ person, ask: whoIsSignedIn, onRevoked: forgetPages })
    clock.current = watch
    sayForWhom(person)
    return accompany(watch, setState)
  }, [person])
  if (state.phase === 'open') return null
  const stay = async () => {
    const answer = await staySignedIn(person)
    if (!answer) return false
    clock.current?.learn(answer)
    tellOtherTabs()
    return true
  }
  const signedIn = async () => {
    await clock.current?.check()
    tellOtherTabs()
  }
  return (
    <Suspense>
      <SessionPanel {...{ state, person, name, isDemo, locale, words }} onStay={stay} onSignedIn={signedIn} />
    </Suspense>
  )
}

/** The session was taken away: what was kept of it on this computer goes too. Texts that wait stay. */
const forgetPages = () =>
  void import('@/components/offline/own-computer')
    .then(({ dropWhatIsKept }) => dropWhatIsKept())
    .catch((failure: unknown) => console.warn('Kept pages were not removed:', failure))

function accompany(watch: SessionClock, show: (state: SessionState) => void) {
  const look = () => watch.checkSometimes()
  const now = () => void watch.check()
  const visibility = () => document.visibilityState === 'visible' && look()
  const shown = (event: PageTransitionEvent) => event.persisted && now()
  const ending = new AbortController()
  const { signal } = ending
  addEventListener('focus', look, { signal })
  addEventListener('online', look, { signal })
  addEventListener('pageshow', shown, { signal })
  document.addEventListener('visibilitychange', visibility, { signal })
  const signIn = () => void watch.check().then(() => watch.state.phase === 'open' && announceSessionBack())
  let phase = watch.state.phase
  const stops = [
    onSessionSuspected(now),
    onSignInWanted(signIn),
    onOtherTab(now),
    watch.subscribe(() => {
      if (watch.state.phase === 'open' && (phase === 'ended' || phase === 'other')) announceSessionBack()
      phase = watch.state.phase
      show(watch.state)
    }),
  ]
  const first = setTimeout(() => {
    now()
    loadPanel().catch((failure: unknown) => console.warn('The panel of the session was not loaded:', failure)) // it must be there when the line is not
  }, firstLook)
  return () => {
    ending.abort()
    clearTimeout(first)
    watch.stop()
    for (const stop of stops) stop()
  }
}
