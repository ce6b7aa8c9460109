'use client'

import { useId, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { useEditsOfPage } from './edits-provider'

/** Texts written elsewhere that could not be saved: to be read, copied, taken to their page, or given up by their writer. */
export function StrandedTexts() {
  const { outbox, words } = useEditsOfPage()
  const id = useId()
  useSyncExternalStore(outbox.subscribe, () => JSON.stringify(outbox.stranded().map(({ record, field, value }) => [record.id, field, value])), () => '[]')
  const texts = outbox.stranded()
  if (texts.length === 0) return null
  return (
    <section className="notice notice--stop" aria-labelledby={id}>
      <h2 id={id}>{words.otherTitle}</h2>
      <p>{words.otherLead}</p>
      <ul role="list" className="flow">
        {texts.map(({ record, field, value, place, problem }) => (
          <li key={`${record.id}${field}`} className="flow-s">
            <p><strong>{place.name}</strong></p>
            {problem?.kind === 'refused' && <p className="small">{words[`failed_${problem.error}`]}</p>}
            <textarea className="input" readOnly rows={3} dir="auto" value={value} aria-label={place.name} />
            <p className="row">
              <a href={place.address}>{words.openPlace}</a>
              <Button look="stop" onClick={() => outbox.discard(record, field)}>{words.discard}</Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
