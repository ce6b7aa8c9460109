'use client'

import type { Place } from '@/components/edits/waiting-texts'
import { ThreadList } from '@/components/threads/thread-list'
import { type ThreadsOfPage, ThreadsProvider } from '@/components/threads/threads-context'
import type { DraftInView } from '@/lib/edits/drafts'
import type { ThreadInView } from '@/lib/threads/schema'
import { threadsOf } from './threads-of'

/** What is said about the paragraphs of a page; `drafts` by paragraph, for those who may begin a discussion. */
export type FindingDiscussions = { page: ThreadsOfPage; threads: ThreadInView[]; drafts: Record<string, DraftInView> }

/** The discussions on one paragraph, in its margin or beneath it. */
export function FindingThreads({ discussions, finding: { id, text }, place }: { discussions: FindingDiscussions; finding: { id: string; text: string }; place: Place }) {
  return (
    <ThreadsProvider page={discussions.page} place={place}>
      <ThreadList threads={threadsOf(discussions, id)} subject={{ type: 'finding', id }} text={text} draft={discussions.drafts[id] ?? null} />
    </ThreadsProvider>
  )
}
