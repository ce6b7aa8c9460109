'use client'

import { useEffect, useRef, useState } from 'react'
import { useEditsOfPage } from './edits-provider'
import type { Outbox } from './outbox'
import type { EditWords } from './words'

const quiet = 10_000

/** Says politely what became of the texts of this page: the newest state only, at most once in ten seconds. */
export function Announcer() {
  const { outbox, words } = useEditsOfPage()
  const [said, say] = useState('')
  const last = useRef({ text: '', at: 0 })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const speak = () => {
      timer = undefined
      const text = summaryOf(outbox, words)
      if (!text || text === last.current.text) return
      last.current = { text, at: Date.now() }
      say(text)
    }
    const listen = () => {
      if (!summaryOf(outbox, words)) last.current.text = '' // something new is under way: its end is worth saying again
      timer ??= setTimeout(speak, Math.max(last.current.at + quiet - Date.now(), 500))
    }
    const stop = outbox.subscribe(listen)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [outbox, words])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}

function summaryOf(outbox: Outbox, words: EditWords): string {
  const waiting = outbox.waiting()
  if (waiting.some(({ problem }) => problem?.kind === 'conflict')) return words.announceChoice
  if (waiting.some(({ problem }) => problem)) return words.announceFailed
  if (outbox.line.signedOut) return words.announceSignedOut
  if (waiting.length > 0 && outbox.line.hasNoRoom) return words.announceFailed
  if (waiting.length > 0) return outbox.line.isBlocked ? words.announceWaiting : ''
  return outbox.hasSaved() ? words.announceSaved : ''
}
