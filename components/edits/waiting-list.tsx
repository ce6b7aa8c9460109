'use client'

import { useCallback, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SaveState, type SaveStatus } from '@/components/ui/save-state'
import { formatTag } from '@/lib/i18n/format-tag'
import { keyOf } from './field-state'
import { LoadFile } from './load-file'
import { outboxOf } from './page-outbox'
import { saveToFile } from './save-to-file'
import { sendWaiting } from './send-waiting'
import { browserTexts, type WaitingText } from './waiting-texts'
import type { WaitingWords } from './waiting-words'
import { fill, whenOf } from './words'

export type WaitingProps = { person: string; name: string; locale: string; words: WaitingWords }

/** Every text of a person that waits on this computer: since when, why, and what can be done. */
export function WaitingList({ person, name, locale, words }: WaitingProps) {
  const [texts, setTexts] = useState<WaitingText[] | null>(null)
  const [said, say] = useState('')
  const read = useCallback(() => browserTexts().list(person).then((list) => setTexts(list.toSorted((a, b) => a.since - b.since)), () => setTexts([])), [person])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => (timer ??= setTimeout(() => void read().then(() => (timer = undefined)), 200))
    const stop = outboxOf(person).subscribe(soon)
    void soon()
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [person, read])
  const send = async () => {
    say(words.sending)
    const isAll = await sendWaiting(person)
    await read()
    say(isAll ? words.sent : words.left)
  }
  const save = () => {
    saveToFile(texts ?? [], { id: person, name })
    say(words.saved)
  }
  if (texts === null) return null
  return (
    <div className="flow">
      <p className="soft">{texts.length > 0 ? fill(words.lead, { name }) : words.none}</p>
      {texts.length > 0 && (
        <ul className="list-lines" role="list">
          {texts.map((text) => <Row key={`${keyOf(text.record, text.field)}${text.tab}`} {...{ text, locale, words }} />)}
        </ul>
      )}
      {texts.length > 0 && (
        <p className="row">
          <Button look="second" onClick={() => void send()}>{words.send}</Button>
          <Button look="second" icon="down" onClick={save}>{words.save}</Button>
        </p>
      )}
      <p className="small" role="status">{said}</p>
      <LoadFile {...{ person, name, locale, words }} onLoaded={() => void read()} />
    </div>
  )
}

function Row({ text, locale, words }: { text: WaitingText; locale: string; words: WaitingWords }) {
  const { record, field, value, since, place, person } = text
  const known = outboxOf(person).view(record, field)
  const [status, state]: [SaveStatus, string] =
    known?.problem?.kind === 'conflict' ? ['choice', words.choice] : known?.problem ? ['failed', words.refused] : ['waiting', words.waiting]
  return (
    <li className="row row--between">
      <span className="grow basis-56">
        <strong><bdi>{place.name}</bdi></strong>
        <br />
        <span className="small soft">{fill(words.since, { time: whenOf(since, locale), count: value.length.toLocaleString(formatTag(locale)) })}</span>
      </span>
      <SaveState status={status}>{status === 'waiting' ? state : <a href={place.address}>{state}</a>}</SaveState>
    </li>
  )
}
