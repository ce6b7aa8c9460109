'use client'

import { useId, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { compareTexts, composeText, type Difference, isDifference, type Pick, type Stretch } from '@/lib/edits/merge'
import type { RecordKey } from '@/lib/edits/schema'
import { formatTag } from '@/lib/i18n/format-tag'
import { useEditsOfPage } from './edits-provider'
import { fill } from './words'

type Props = { record: RecordKey; field: string; stretches: readonly Stretch[]; onSave: (text: string) => void; onLater: () => void }

const keyOf = ({ mine, saved }: Difference, index: number) => `${index}|${mine}|${saved}`

/** One text of two: a choice at each difference, proposed where only one of the two changed the place, and the text to finish by hand. */
export function Merging({ record, field, stretches, onSave, onLater }: Props) {
  const { outbox, words, locale, keeps } = useEditsOfPage()
  const typed = useSyncExternalStore(outbox.subscribe, () => outbox.composedOf(record, field))
  const [picks, setPicks] = useState<Record<string, Pick>>({})
  const id = useId()
  const pickIn = (chosen: Record<string, Pick>) => (difference: Difference, index: number) => chosen[keyOf(difference, index)] ?? difference.proposal ?? 'both'
  const composed = composeText(stretches, pickIn(picks))
  const pick = (key: string, value: Pick) => {
    const next = { ...picks, [key]: value }
    setPicks(next)
    // what was written by hand stays, except in the very place that is chosen anew
    if (typed !== null) outbox.compose(record, field, composeText(compareTexts(composed, typed, composeText(stretches, pickIn(next))), ({ proposal }) => proposal ?? 'saved'))
  }
  const text = typed ?? composed
  const differences = stretches.filter(isDifference)
  return (
    <section className="flow" aria-labelledby={`${id}-title`}>
      <h5 id={`${id}-title`} className="ruled">{words.merge}</h5>
      <ol className="list-lines" role="list">
        {differences.map((difference, index) => {
          const key = keyOf(difference, index)
          const title = fill(words.difference, { number: (index + 1).toLocaleString(formatTag(locale)), count: differences.length.toLocaleString(formatTag(locale)) })
          return (
            <li key={key} className="row row--between">
              <span className="difference">
                {title}: <Words text={difference.mine} none={words.nothing} /> {words.or} <Words text={difference.saved} none={words.nothing} />
                {difference.proposal && <span className="xs soft block">{difference.proposal === 'mine' ? words.proposedMine : words.proposedSaved}</span>}
              </span>
              <fieldset className="segmented">
                <legend className="visually-hidden">{title}</legend>
                {(['mine', 'saved', 'both'] as const).map((value) => (
                  <label key={value}>
                    <input type="radio" name={`${id}-${index}`} checked={pickIn(picks)(difference, index) === value} onChange={() => pick(key, value)} />
                    {words[`pick_${value}`]}
                  </label>
                ))}
              </fieldset>
            </li>
          )
        })}
      </ol>
      <div className="field">
        <label htmlFor={id}>{words.mergeLabel}</label>
        <textarea className="input" id={id} rows={6} dir="auto" aria-describedby={`${id}-kept`} value={text} onChange={(event) => outbox.compose(record, field, event.target.value)} />
        <p className="save" id={`${id}-kept`}><Icon name="lock" /><span>{keeps ? words.mergeKept : words.mergeUnkept}</span></p>
      </div>
      <p className="row">
        <Button onClick={() => onSave(text)}>{words.saveMerged}</Button>
        {typed !== null && <Button look="quiet" onClick={() => outbox.compose(record, field, null)}>{words.beginAgain}</Button>}
        <Button look="quiet" onClick={onLater}>{words.decideLater}</Button>
      </p>
    </section>
  )
}

/** The words of one side of a difference; a long passage by its beginning. */
const Words = ({ text, none }: { text: string; none: string }) =>
  text.trim() === '' ? <em>{none}</em> : <mark dir="auto">{text.length > 90 ? `${text.slice(0, 80).trimEnd()} …` : text}</mark>
