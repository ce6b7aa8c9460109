'use client'

import { createContext, type ReactNode, use } from 'react'
import type threads from '@/lib/i18n/messages/en/threads.json'
import type { ErrorCode } from '@/lib/errors'
import type { Mentionable } from '@/lib/threads/schema'
import type { Place } from '@/components/edits/waiting-texts'

export type ThreadWords = typeof threads & { errors: Record<ErrorCode, string> }

/** What the discussions of a page share. */
export type ThreadsOfPage = {
  words: ThreadWords
  /** For dates. */
  locale: string
  assessmentId: string
  /** Whether the reader is one of IOM's people: they choose who may read what they write. */
  isIom: boolean
  people: Mentionable[]
  /** When the reader looked last, for what is new to them. */
  lookedAt: string | null
}

const Context = createContext<(ThreadsOfPage & { place: Place }) | null>(null)

export function useThreadsOfPage() {
  const page = use(Context)
  if (!page) throw new Error('no ThreadsProvider around this thread')
  return page
}

/** @param place where the boxes stand, for a text that waits on this computer */
export const ThreadsProvider = ({ page, place, children }: { page: ThreadsOfPage; place: Place; children: ReactNode }) => (
  <Context value={{ ...page, place }}>{children}</Context>
)
