'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Announcer } from './announcer'
import type { Outbox } from './outbox'
import { onKeepingFailed, outboxOf, takeOver } from './page-outbox'
import { onSessionBack, suspectSession } from '@/components/session/session-events'
import { comeBackToTexts } from './waiting-texts'
import type { EditWords } from './words'

type Edits = { person: string; outbox: Outbox; words: EditWords; locale: string; keeps: boolean }
const EditsContext = createContext<Edits | null>(null)

/** What the fields of a page share. */
export function useEditsOfPage(): Edits {
  const edits = use(EditsContext)
  if (!edits) throw new Error('no EditsProvider around this field')
  return edits
}

/**
 * Around every page with texts: holds the person's outbox, takes over what closed pages left, sends when the line returns or
 * the page is left, warns who leaves with unsent text, saves on Ctrl S, and announces seldom.
 */
export function EditsProvider({ person, locale, words, children }: { person: string; locale: string; words: EditWords; children: ReactNode }) {
  const [outbox] = useState(() => outboxOf(person))
  const [keeps, setKeeps] = useState(true)
  useEffect(() => onKeepingFailed(() => setKeeps(false)), [])
  useEffect(() => keepingTexts(person, outbox), [person, outbox])
  useEffect(() => accompany(person, outbox, () => setKeeps(false)), [person, outbox])
  useEffect(
    () =>
      onSessionBack(() => {
        comeBackToTexts(person)
        setKeeps(true)
      }),
    [person],
  )
  const edits = useMemo(() => ({ person, outbox, words, locale, keeps }), [person, outbox, words, locale, keeps])
  return (
    <EditsContext value={edits}>
      {children}
      <Announcer />
    </EditsContext>
  )
}

/** Whether the line to the server is known to be down, and since when something waits. */
export function useLine() {
  const { outbox } = useEditsOfPage()
  const blocked = useSyncExternalStore(outbox.subscribe, () => outbox.line.isBlocked, () => false)
  const waiting = useSyncExternalStore(outbox.subscribe, () => outbox.waiting().length, () => 0)
  return { blocked, waiting, signedOut: outbox.line.signedOut }
}

/** Loaded on demand: most computers are shared, and keep nothing. */
function keepingTexts(person: string, outbox: Outbox) {
  let isOver = false
  let stop = () => undefined as void
  import('@/components/offline/keep-texts')
    .then(({ keepTexts }) => keepTexts(person, outbox))
    .then((begun) => (isOver ? begun() : (stop = begun)))
    .catch((failure: unknown) => console.warn('Not kept on this computer:', failure))
  return () => {
    isOver = true
    stop()
  }
}

function accompany(person: string, outbox: Outbox, cannotKeep: () => void) {
  const resume = () => {
    void outbox.flush()
    takeOver(person, outbox).catch(cannotKeep)
  }
  const leave = () => outbox.flushLeaving()
  const visibility = () => (document.visibilityState === 'hidden' ? leave() : resume())
  const warn = (event: BeforeUnloadEvent) => {
    leave()
    if (outbox.waiting().length > 0) event.preventDefault()
  }
  const save = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    void outbox.flush()
  }
  const down = () => outbox.lineDown()
  const ending = new AbortController()
  const { signal } = ending
  addEventListener('online', resume, { signal })
  addEventListener('offline', down, { signal })
  addEventListener('focus', resume, { signal })
  addEventListener('pagehide', leave, { signal })
  addEventListener('beforeunload', warn, { signal })
  addEventListener('keydown', save, { signal })
  document.addEventListener('visibilitychange', visibility, { signal })
  let wasSignedOut = false
  const stops = [
    onSessionBack(resume),
    outbox.subscribe(() => {
      if (outbox.line.signedOut && !wasSignedOut) suspectSession()
      wasSignedOut = outbox.line.signedOut
    }),
  ]
  resume()
  if (!navigator.onLine) down()
  return () => {
    ending.abort()
    for (const stop of stops) stop()
    void outbox.flush()
  }
}
