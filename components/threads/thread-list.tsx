'use client'

import type { DraftInView } from '@/lib/edits/drafts'
import { fill } from '@/lib/i18n/fill'
import type { Subject, ThreadInView } from '@/lib/threads/schema'
import { NewThread } from './new-thread'
import { ThreadView } from './thread-view'
import { useThreadsOfPage } from './threads-context'

type Props = { threads: ThreadInView[]; subject: Subject; text: string; /** The box of a new thread, for those who may open one. */ draft: DraftInView | null }

/** The discussions on one answer or paragraph: what is settled folded away, a new one last. */
export function ThreadList({ threads, subject, text, draft }: Props) {
  const { words } = useThreadsOfPage()
  const settled = threads.filter(({ state }) => state === 'resolved')
  return (
    <div className="flow">
      {threads.length === 0 && <p className="small soft">{words.none}</p>}
      {threads.filter(({ state }) => state !== 'resolved').map((thread) => <ThreadView key={thread.id} thread={thread} text={text} />)}
      {settled.length > 0 && (
        <details>
          <summary className="small">{fill(words.settled, { count: settled.length })}</summary>
          <div className="flow">{settled.map((thread) => <ThreadView key={thread.id} thread={thread} text={text} />)}</div>
        </details>
      )}
      {draft && <NewThread subject={subject} text={text} draft={draft} />}
    </div>
  )
}
