'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { Field } from '@/components/ui/field'
import type { DraftInView } from '@/lib/edits/drafts'
import { EditState } from './edit-state'
import { useEditsOfPage } from './edits-provider'

type Props = {
  draft: DraftInView
  id: string
  label: string
  hint?: ReactNode
  error?: ReactNode
  name?: string
  rows?: number
  lang?: string
  maxLength?: number
}

/** The text box of an act, with the state of its text beside it. Give the act its text with `useDraftText`, and its end with `useDrafts`. */
export function DraftField({ draft, id, label, hint, error, name = 'text', rows = 3, lang, maxLength }: Props) {
  const { outbox } = useEditsOfPage()
  const text = useDraftText(draft)
  const { record } = draft
  return (
    <Field id={id} label={label} hint={hint} error={error} state={<EditState record={record} field="text" label={label} />}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          name={name}
          rows={rows}
          lang={lang}
          dir="auto"
          maxLength={maxLength}
          value={text}
          onChange={({ target }) => outbox.change(record, 'text', target.value)}
          onFocus={() => outbox.focus(record, 'text')}
          onBlur={() => {
            outbox.focus(null)
            void outbox.flush(record)
          }}
        />
      )}
    </Field>
  )
}

/** What stands in the box of an act now. */
export function useDraftText({ record, text }: DraftInView): string {
  const { outbox } = useEditsOfPage()
  return useSyncExternalStore(outbox.subscribe, () => outbox.valueOf(record, 'text') ?? text, () => text)
}
