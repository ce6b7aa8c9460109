'use client'

import { diffWordsWithSpace } from 'diff'
import { type ReactNode, useId, useMemo, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import type { RecordKey, SavedField } from '@/lib/edits/schema'
import { useEditsOfPage } from './edits-provider'
import { mergeTexts } from './merge'
import { fill, whenOf } from './words'

type ConflictProps = { record: RecordKey; field: string; label: string; saved: SavedField; since: number | null; choices?: Record<string, string> }

/** Two texts for one field, side by side, with the words that differ. The one that is not kept stays in the history. */
export default function Conflict({ record, field, label, saved, since, choices }: ConflictProps) {
  const { outbox, words, locale } = useEditsOfPage()
  const mine = useSyncExternalStore(outbox.subscribe, () => outbox.valueOf(record, field) ?? '')
  const [merged, setMerged] = useState<string | null>(null)
  const id = useId()
  const nameOf = (value: string) => choices?.[value] ?? value
  const [ours, theirs] = [nameOf(mine), nameOf(saved.value)]
  const parts = useMemo(() => diffWordsWithSpace(theirs, ours), [theirs, ours])
  const choose = (text: string) => outbox.resolve(record, field, text)
  return (
    <section className="flow" aria-label={fill(words.conflictTitle, { field: label })}>
      <h4>{fill(words.conflictTitle, { field: label })}</h4>
      <p className="small">{words.conflictLead}</p>
      <div className="two-texts">
        <Version title={words.mine} note={fill(words.mineNote, { time: since ? whenOf(since, locale) : '' })} keep={words.keepMine} onKeep={() => choose(mine)}>
          {parts.filter(({ removed }) => !removed).map(({ value, added }, index) => (added ? <mark key={index}>{value}</mark> : value))}
        </Version>
        <Version
          title={words.theirs}
          note={fill(words.theirsNote, { time: whenOf(saved.at, locale), name: saved.by ?? words.someone, version: saved.version.toLocaleString(locale) })}
          keep={words.keepTheirs}
          onKeep={() => choose(saved.value)}
        >
          {parts.filter(({ added }) => !added).map(({ value, removed }, index) => (removed ? <mark key={index}>{value}</mark> : value))}
        </Version>
      </div>
      <p className="small soft">{choices ? words.conflictChoiceNote : words.conflictNote}</p>
      {choices ? null : merged === null ? (
        <Button look="second" onClick={() => setMerged(mergeTexts(parts))}>
          {words.merge}
        </Button>
      ) : (
        <div className="field">
          <label htmlFor={id}>{words.mergeLabel}</label>
          <span className="hint" id={`${id}-hint`}>{words.mergeHint}</span>
          <textarea className="input" id={id} rows={6} aria-describedby={`${id}-hint`} value={merged} onChange={(event) => setMerged(event.target.value)} />
          <Button onClick={() => choose(merged)}>{words.saveMerged}</Button>
        </div>
      )}
    </section>
  )
}

type VersionProps = { title: string; note: string; keep: string; onKeep: () => void; children: ReactNode }

const Version = ({ title, note, keep, onKeep, children }: VersionProps) => (
  <section className="version">
    <header className="flow-s">
      <h5>{title}</h5>
      <p className="small soft">{note}</p>
    </header>
    <div className="whitespace-pre-wrap" dir="auto">{children}</div>
    <footer>
      <Button look="second" onClick={onKeep}>{keep}</Button>
    </footer>
  </section>
)
