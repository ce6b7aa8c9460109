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

type Around = {
  /** Where the boxes stand, for a text that waits on this computer. */
  place: Place
  /** The id of the box into which the reader may take a proposed wording over. */
  takesInto?: string | undefined
}

const Context = createContext<(ThreadsOfPage & Around) | null>(null)

export function useThreadsOfPage() {
  const page = use(Context)
  if (!page) throw new Error('no ThreadsProvider around this thread')
  return page
}

export const ThreadsProvider = ({ page, children, ...around }: Around & { page: ThreadsOfPage; children: ReactNode }) => (
  <Context value={{ ...page, ...around }}>{children}</Context>
)
