'use client'

import { Suspense } from 'react'
import { Notice } from '@/components/ui/notice'
import { part } from '@/components/ui/part'
import type { AnswerInView } from '@/lib/answers/schema'
import { useAnswersOfPage } from './answers-context'
import { isOfReturn } from './discussion-of'

const AnswerThreads = part(() => import('./answer-threads'))

/** Why IOM returned the answer, beside it: in a fixed word, then in the reviewer's own, with the place to reply. */
export function ReturnedNotice({ code, answer }: { code: string; answer: AnswerInView }) {
  const { words, discussion } = useAnswersOfPage()
  const { returnGround } = answer
  const threads = discussion?.threads.filter((thread) => isOfReturn(thread, answer)) ?? []
  const isMustFix = threads.some(({ mustFix }) => mustFix)
  return (
    <section className="returned" aria-label={returnGround ? words[`returned_${returnGround}`] : words.work_returned}>
      <Notice tone="stop" icon="back" level={3} title={returnGround ? words[`returned_${returnGround}`] : words.returnedNote}>
        {isMustFix && <p className="xs">{discussion?.page.words.mustFix}</p>}
        {returnGround && <p className="small">{words.returnedNote}</p>}
      </Notice>
      {threads.length > 0 && <div className="flow"><Suspense fallback={null}><AnswerThreads code={code} answer={answer} threads={threads} opens={false} /></Suspense></div>}
    </section>
  )
}
