'use client'

import { useEffect, useState } from 'react'
import { whenOf } from '@/components/edits/words'
import type { ActionResult } from '@/lib/action'
import type { Entry, FieldChange } from '@/lib/answers/sittings'
import { fill } from '@/lib/i18n/fill'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'
import { HistoryChange } from './history-change'

type Props = {
  /** Reads the history of an answer or of a contribution; the same function until it is another record's. */
  read: () => Promise<ActionResult<Entry[]>>
  textLocale: string
  mayRestore: boolean
}

/** Who wrote and did what, newest first, with the words that changed; older texts can be restored by whoever may write. */
export default function HistoryList({ read, textLocale, mayRestore }: Props) {
  const { words: answerWords, historyWords: words, locale } = useAnswersOfPage()
  const [entries, setEntries] = useState<Entry[] | null>(null)
  const [failure, setFailure] = useState('')
  const [readings, setReadings] = useState(0)
  useEffect(() => {
    let current = true
    void attempt(read, answerWords).then((done) => {
      if (!current) return
      if ('message' in done) setFailure(done.message)
      else setEntries(done.value)
    })
    return () => void (current = false)
  }, [read, answerWords, readings])
  if (failure) return <p role="alert">{failure}</p>
  if (!entries) return <p className="small soft">{words.loading}</p>
  if (entries.length === 0) return <p className="small soft">{words.empty}</p>
  const seen = newestVersions(entries)
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
              <strong>{entry.sitting.by ? fill(words.wrote, { name: entry.sitting.by }) : words.imported}</strong>
              {inOrder(entry.sitting.changes).map((change) => (
                <HistoryChange
                  key={`${change.recordId}${change.field}${change.version}`}
                  change={change}
                  textLocale={textLocale}
                  seen={mayRestore ? (seen.get(`${change.recordId}/${change.field}`) ?? change.version) : null}
                  onRestored={() => setReadings((before) => before + 1)}
                />
              ))}
            </div>
          </li>
        ),
      )}
    </ol>
  )
}

const order = ['presence', 'reason', 'explanation', 'locator', 'quote']

/** The answer's own fields as its form has them, then each citation. */
const inOrder = (changes: readonly FieldChange[]) =>
  changes.toSorted((a, b) => (a.marker ?? '').localeCompare(b.marker ?? '') || order.indexOf(a.field) - order.indexOf(b.field))

/** The newest version of each field that this history tells of. */
function newestVersions(entries: readonly Entry[]) {
  const newest = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind === 'deed') continue
    for (const { recordId, field, version } of entry.sitting.changes) newest.set(`${recordId}/${field}`, Math.max(version, newest.get(`${recordId}/${field}`) ?? 0))
  }
  return newest
}
