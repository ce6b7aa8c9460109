'use client'

import { useMemo, useRef, useSyncExternalStore } from 'react'
import { compareTexts, isDifference } from '@/lib/edits/merge'
import type { RecordKey, SavedField } from '@/lib/edits/schema'
import { ChoiceConflict } from './choice-conflict'
import { useEditsOfPage } from './edits-provider'
import { Merging } from './merging'
import { TwoTexts } from './two-texts'
import { fill, whenOf } from './words'

export type ConflictProps = {
  record: RecordKey
  field: string
  label: string
  saved: SavedField
  since: number | null
  /** Of a field with given values: how each is called. */
  choices?: Record<string, string>
  onLater: () => void
}

/** Two texts for one field, with the words that differ and what a merge proposes. The one that is not kept stays in the history. */
export default function Conflict(props: ConflictProps) {
  const { record, field, label, saved, since, choices, onLater } = props
  const { outbox, words, locale } = useEditsOfPage()
  const mine = useSyncExternalStore(outbox.subscribe, () => outbox.valueOf(record, field) ?? '')
  const place = useRef<HTMLElement>(null)
  const stretches = useMemo(() => compareTexts(saved.base ?? null, mine, saved.value), [saved.base, saved.value, mine])
  const choose = (text: string) => {
    const box = place.current?.closest('.field, fieldset, form')?.querySelector<HTMLElement>('textarea, input')
    outbox.resolve(record, field, text)
    box?.focus()
  }
  const name = saved.own ? words.you : (saved.by ?? words.someone)
  const title = fill(choices ? words.choiceTitle : words.conflictTitle, { field: label })
  return (
    <section className="flow conflict" aria-label={title} ref={place}>
      <h4>{title}</h4>
      {choices ? (
        <ChoiceConflict mine={choices[mine] ?? mine} saved={{ ...saved, value: choices[saved.value] ?? saved.value }} name={name} onKeep={(own) => choose(own ? mine : saved.value)} onLater={onLater} />
      ) : (
        <>
          <p className="small">{fill(words.conflictLead, { name })}</p>
          <TwoTexts
            stretches={stretches}
            mineNote={fill(words.mineNote, { time: since ? whenOf(since, locale) : '' })}
            savedNote={fill(words.theirsNote, { time: whenOf(saved.at, locale), name })}
            onKeep={(own) => choose(own ? mine : saved.value)}
          />
          <p className="small soft">{words.conflictNote}</p>
          {stretches.some(isDifference) && <Merging record={record} field={field} stretches={stretches} onSave={choose} onLater={onLater} />}
        </>
      )}
    </section>
  )
}
