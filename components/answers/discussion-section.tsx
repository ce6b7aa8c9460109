'use client'

import { Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { part } from '@/components/ui/part'
import type { AnswerInView } from '@/lib/answers/schema'
import { useAnswersOfPage } from './answers-context'
import { isOfReturn } from './discussion-of'

const AnswerThreads = part(() => import('./answer-threads'))

/** What was said about an answer between its writers and IOM; without a comment, the way to ask. For IOM, the way to the review. */
export function DiscussionSection({ code, answer }: { code: string; answer: AnswerInView }) {
  const { discussion, words, may, assessmentId } = useAnswersOfPage()
  const threads = discussion?.threads.filter((thread) => thread.subject.id === answer.id && !isOfReturn(thread, answer)) ?? []
  const [isShown, show] = useState(threads.length > 0)
  if (!may.readDrafts) return <p><a href={`/assessments/${assessmentId}/review/${code}`}>{words.reviewThis}</a></p>
  if (!discussion || (threads.length === 0 && !discussion.openings[answer.id])) return null
  const isNeeded = isShown || threads.length > 0
  return (
    <section className="sec flow" aria-label={discussion.page.words.title}>
      <h4>{discussion.page.words.title}</h4>
      {isNeeded ? (
        <Suspense fallback={null}><AnswerThreads code={code} answer={answer} threads={threads} opens /></Suspense>
      ) : (
        <p><Button look="quiet" onClick={() => show(true)}>{discussion.page.words.askIom}</Button></p>
      )}
    </section>
  )
}
