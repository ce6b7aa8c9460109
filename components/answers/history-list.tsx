'use client'

import { diffWordsWithSpace } from 'diff'
import { useEffect, useState } from 'react'
import { readHistory } from '@/lib/answers/actions'
import type { Entry, Sitting } from '@/lib/answers/sittings'
import type { Presence } from '@/lib/db/generated/enums'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import { whenOf } from '@/components/edits/words'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'

/** Who wrote and did what, newest first, with the words that changed. */
export default function HistoryList({ answerId, textLocale }: { answerId: string; textLocale: string }) {
  const { words: answerWords, historyWords: words, assessmentId, locale } = useAnswersOfPage()
  const [entries, setEntries] = useState<Entry[] | null>(null)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    let current = true
    void attempt(() => readHistory({ assessmentId, answerId }), answerWords).then((done) => {
      if (!current) return
      if ('message' in done) setFailure(done.message)
      else setEntries(done.value)
    })
    return () => void (current = false)
  }, [answerId, answerWords, assessmentId])
  if (failure) return <p role="alert">{failure}</p>
  if (!entries) return <p className="small soft">{words.loading}</p>
  if (entries.length === 0) return <p className="small soft">{words.empty}</p>
  return (
    <ol className="hist" role="list">
      {entries.map((entry, index) =>
        entry.kind === 'deed' ? (
          <li key={index}>
            <span className="soft">{whenOf(entry.deed.at.getTime(), locale)}</span>
            <span>{fill(words[`did_${entry.deed.action}` as 'did'] ?? words.did, { name: entry.deed.by ?? words.someone })}</span>
          </li>
        ) : (
          <li key={index}>
            <span className="soft">{whenOf(entry.sitting.to.getTime(), locale)}</span>
            <div className="flow-s">
              <strong>{fill(words.wrote, { name: entry.sitting.by ?? words.someone })}</strong>
              <Changes sitting={entry.sitting} textLocale={textLocale} />
            </div>
          </li>
        ),
      )}
    </ol>
  )
}

function Changes({ sitting: { changes }, textLocale }: { sitting: Sitting; textLocale: string }) {
  const { words: answerWords, historyWords: words, presences } = useAnswersOfPage()
  const nameOf = (value: string) => presences[value as Presence] ?? value
  return changes.map(({ recordId, field, before, value }) => {
    const isChoice = field === 'presence'
    const label = answerWords[field as 'explanation'] ?? field
    const parts = isChoice ? [{ removed: true, added: false, value: nameOf(before || 'notAssessed') }, { removed: false, added: true, value: nameOf(value) }] : diffWordsWithSpace(before, value)
    return (
      <div key={`${recordId}${field}`}>
        <p className="xs soft">{label}</p>
        <p className="whitespace-pre-wrap" {...(isChoice ? {} : { lang: textLocale, dir: directionOf(textLocale) })}>
          {parts.map((part, index) => {
            if (part.added) return <ins key={index}><VisuallyHidden>[{words.added}: </VisuallyHidden>{part.value}<VisuallyHidden>]</VisuallyHidden></ins>
            if (part.removed) return <del key={index}><VisuallyHidden>[{words.removed}: </VisuallyHidden>{part.value}<VisuallyHidden>]</VisuallyHidden>{isChoice && ' '}</del>
            return part.value
          })}
        </p>
      </div>
    )
  })
}
