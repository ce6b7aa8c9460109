'use client'

import { useState, useTransition } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { whenOf } from '@/components/edits/words'
import { Button } from '@/components/ui/button'
import type { FieldChange } from '@/lib/answers/sittings'
import { readOldTexts, restore } from '@/lib/edits/actions'
import type { OldText } from '@/lib/edits/restore'
import type { RecordType } from '@/lib/edits/schema'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'

type Props = { change: FieldChange; seen: number; textLocale: string; onRestored: () => void }

/** Writes a text of the history again: as the sitting left it, as it stood before anybody typed, or any that was saved in between. */
export function RestoreText({ change, seen, textLocale, onRestored }: Props) {
  const { words: answerWords, historyWords: words, assessmentId, locale } = useAnswersOfPage()
  const { outbox } = useEditsOfPage()
  const [texts, setTexts] = useState<OldText[] | null>(null)
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const { field, version, from, saves, aside, isFirst } = change
  const record = { type: change.record as RecordType, id: change.recordId }
  const bringBack = (which: number) =>
    start(async () => {
      setFailure('')
      if (!(await outbox.settled(record))) return setFailure(words.restoreWaits)
      const done = await attempt(() => restore({ assessmentId, record, field, version: which, seen }), answerWords)
      if ('message' in done) return setFailure(done.message)
      outbox.heard(record, field, { ...done.value, by: null, at: new Date().toISOString(), own: true })
      onRestored()
    })
  const showEach = () =>
    start(async () => {
      const done = await attempt(() => readOldTexts({ assessmentId, record, field, from, to: version }), answerWords)
      if ('message' in done) setFailure(done.message)
      else setTexts(done.value)
    })
  const isCurrent = version === seen && !aside
  return (
    <>
      <p className="row xs" aria-busy={isPending}>
        {!isCurrent && <Button look="quiet" onClick={() => bringBack(version)}>{words.restore}</Button>}
        {isFirst && <Button look="quiet" onClick={() => bringBack(from - 1)}>{words.restoreBefore}</Button>}
        {saves > 1 && field !== 'presence' && (
          <Button look="quiet" aria-expanded={texts !== null} onClick={() => (texts ? setTexts(null) : showEach())}>{fill(words.eachText, { count: saves.toLocaleString(locale) })}</Button>
        )}
      </p>
      {failure && <p className="error" role="alert">{failure}</p>}
      {texts && (
        <ol className="list-lines small" role="list">
          {texts.map((text) => (
            <li key={text.version} className="row row--between">
              <span className="soft">{whenOf(text.at, locale)}</span>
              <p className="whitespace-pre-wrap old-text" lang={textLocale} dir={directionOf(textLocale)}>{text.value || <em>{words.emptied}</em>}</p>
              {text.version !== seen && <Button look="quiet" onClick={() => bringBack(text.version)}>{words.restore}</Button>}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
