'use client'

import { ThreadList } from '@/components/threads/thread-list'
import { ThreadView } from '@/components/threads/thread-view'
import { ThreadsProvider } from '@/components/threads/threads-context'
import type { AnswerInView } from '@/lib/answers/schema'
import type { ThreadInView } from '@/lib/threads/schema'
import { useAnswersOfPage } from './answers-context'
import { isUnderWay } from './discussion-of'

type Props = { code: string; answer: AnswerInView; threads: ThreadInView[]; /** whether a new one can be begun here */ opens: boolean }

/** Discussions on one answer, on the page where it is written. Loaded when there are any. */
export default function AnswerThreads({ code, answer, threads, opens }: Props) {
  const { discussion, assessmentId, may } = useAnswersOfPage()
  if (!discussion) return null
  return (
    <ThreadsProvider
      page={discussion.page}
      place={{ name: code, address: `/assessments/${assessmentId}/answers/${code}` }}
      takesInto={may.write && isUnderWay(answer) ? `${code}-explanation` : undefined}
    >
      {opens ? (
        <ThreadList threads={threads} subject={{ type: 'answer', id: answer.id }} text={answer.explanation} draft={discussion.openings[answer.id] ?? null} />
      ) : (
        threads.map((thread) => <ThreadView key={thread.id} thread={thread} text={answer.explanation} titled />)
      )}
    </ThreadsProvider>
  )
}
