'use client'

import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import { useEdits } from '@/components/edits/use-edits'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import { unlink } from '@/lib/sources/actions'
import type { CitationInView } from '@/lib/sources/schema'
import type { CitingText } from './citation-list'
import { CitedSource } from './cited-source'
import { useCiting } from './citing-context'
import { insertAtCursor } from './insert'

type Props = { text: CitingText; citation: CitationInView; onGone: () => void }

/** One citation: its entry, its place in it and the passage, and the act that takes it off the text. */
export function CitationFields({ text, citation, onGone }: Props) {
  const { words, failures, assessmentId } = useCiting()
  const { id, marker, source } = citation
  const [failure, setFailure] = useState('')
  const record = { type: 'citation', id } as const
  const values = { locator: citation.locator, quote: citation.quote }
  const form = useForm({ defaultValues: values })
  const edits = useEdits(form, record, { version: citation.version, values, place: { name: `${text.name}: ${source.title}`, address: text.address } })
  const written = { lang: text.locale, dir: directionOf(text.locale) }
  const cut = async () => {
    await edits.settled()
    const done = await attempt(() => unlink({ assessmentId, owner: text.owner, citationId: id }))
    if (done.ok) onGone()
    else setFailure(failures[`error_${done.error}`])
  }
  return (
    <div className="cite" {...edits.formProps}>
      <CitedSource citation={citation} />
      <div className="cite__fields">
        <div className="field">
          <label htmlFor={`${id}-locator`}>{words.locator}</label>
          <input className="input" id={`${id}-locator`} maxLength={500} {...written} {...form.register('locator')} />
          <EditState record={record} field="locator" label={words.locator} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-quote`}>{words.quote}</label>
          <textarea className="input" id={`${id}-quote`} rows={2} {...written} {...form.register('quote')} />
          <EditState record={record} field="quote" label={words.quote} />
        </div>
      </div>
      <p className="row small">
        <Button look="quiet" onClick={() => insertAtCursor(text.fieldId, `[@${marker}]`)}>{fill(words.insert, { marker })}</Button>
        <a href={`/assessments/${assessmentId}/sources/${source.id}#evidence`}>{words.keepFile}</a>
        <Button look="quiet" aria-label={fill(words.of, { act: words.unlink, what: source.title })} onClick={cut}>{words.unlink}</Button>
      </p>
      {failure && <p className="error" role="alert">{failure}</p>}
    </div>
  )
}
