'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import { Button } from '@/components/ui/button'
import { directionOf } from '@/lib/i18n/locales'
import { addFootnote, removeFootnote } from '@/lib/profiles/actions'
import { markOf } from '@/lib/profiles/markers'
import type { FindingKey } from '@/lib/profiles/schema'
import { ActButton } from './act-button'
import type { Marks } from './open-finding'

export type DraftFootnote = { id: string; marker: string; text: string; locale: string; version: number }
type FootnotesProps = { footnotes: DraftFootnote[]; findingKey: FindingKey; place: Place; marks: Marks }

/** The footnotes of a paragraph. A new one gets its mark at the cursor. */
export function Footnotes({ footnotes, findingKey, place, marks }: FootnotesProps) {
  const t = useTranslations('findings')
  return (
    <section className="flow-s" aria-labelledby="footnotes-title">
      <h3 id="footnotes-title">{t('footnotes')}</h3>
      {footnotes.length === 0 && <p className="small soft">{t('noFootnotes')}</p>}
      {footnotes.map((footnote) => (
        <FootnoteForm key={footnote.id} footnote={footnote} findingKey={findingKey} place={place} marks={marks} />
      ))}
      <p className="row">
        <ActButton look="second" icon="plus" work={() => addFootnote(findingKey)} done={({ marker }) => marks.insert('footnote', marker)}>
          {t('addFootnote')}
        </ActButton>
        <span className="small soft">{t('addFootnoteHint')}</span>
      </p>
    </section>
  )
}

type FootnoteFormProps = { footnote: DraftFootnote; findingKey: FindingKey; place: Place; marks: Marks }

function FootnoteForm({ footnote, findingKey, place, marks }: FootnoteFormProps) {
  const t = useTranslations('findings')
  const id = useId()
  const { marker } = footnote
  const form = useForm<{ text: string }>({ defaultValues: { text: footnote.text } })
  const record = { type: 'footnote' as const, id: footnote.id }
  const { formProps } = useEdits(form, record, { version: footnote.version, place })
  const label = t('footnote', { mark: markOf('footnote', marker) })
  return (
    <form {...formProps} onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          className="input input--low"
          rows={2}
          lang={footnote.locale}
          dir={directionOf(footnote.locale)}
          aria-describedby={`${id}-state`}
          {...form.register('text')}
        />
        <EditState id={`${id}-state`} record={record} field="text" label={label} />
        <div className="row">
          <Button look="quiet" onClick={() => marks.insert('footnote', marker)}>
            {t('insertMark')}
            <span className="visually-hidden"> {label}</span>
          </Button>
          <ActButton
            work={() => removeFootnote({ ...findingKey, footnoteId: footnote.id })}
            done={() => marks.remove('footnote', marker)}
          >
            {t('removeFootnote')}
            <span className="visually-hidden"> {label}</span>
          </ActButton>
        </div>
      </div>
    </form>
  )
}
