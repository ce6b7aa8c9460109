'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useForm } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import WhoIsHere from '@/components/here/who-is-here'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import { directionOf } from '@/lib/i18n/locales'
import { type MarkKind, markOf, withoutMarker } from '@/lib/profiles/markers'
import { Citations, type DraftCitation, type NewSource, type SourceOption } from './citations'
import { Footnotes, type DraftFootnote } from './footnotes'
import { type RemovedMark, RemovedMarks } from './removed-marks'
import { WordingCheck } from './wording-check'

interface OpenFindingProps {
  assessmentId: string
  finding: { id: string; text: string; locale: string; version: number }
  number: string
  /** What it is called, and where it is written, for a text of it that waits on this computer. */
  place: Place
  footnotes: DraftFootnote[]
  citations: DraftCitation[]
  removed: RemovedMark[]
  sources: SourceOption[]
  newSource: NewSource
  /** What the paragraph rests on: linked indicators and their answers. */
  children: ReactNode
}

/** What the parts of an open paragraph do to its text. */
export type Marks = { insert: (kind: MarkKind, marker: string) => void; remove: (kind: MarkKind, marker: string) => void }

/** A paragraph being written, with what it rests on in the margin. */
export function OpenFinding({ assessmentId, finding, number, place, footnotes, citations, removed, sources, newSource, children }: OpenFindingProps) {
  const t = useTranslations('findings')
  const id = useId()
  const form = useForm<{ text: string }>({ defaultValues: { text: finding.text } })
  const record = { type: 'finding' as const, id: finding.id }
  const { formProps } = useEdits(form, record, { version: finding.version, place })

  const insert: Marks['insert'] = (kind, marker) => {
    const box = document.getElementById(id)
    if (!(box instanceof HTMLTextAreaElement)) return
    const text = form.getValues('text')
    const touched = box.dataset.touched === 'yes'
    const at = touched ? box.selectionEnd : text.length
    const mark = markOf(kind, marker)
    form.setValue('text', text.slice(0, at) + mark + text.slice(at), { shouldDirty: true })
    box.setSelectionRange(at + mark.length, at + mark.length)
  }
  const remove: Marks['remove'] = (kind, marker) =>
    form.setValue('text', withoutMarker(form.getValues('text'), kind, marker), { shouldDirty: true })
  const key = { assessmentId, findingId: finding.id }

  return (
    <section id="open" aria-labelledby={`${id}-title`} className="flow-l">
      <div className="ruled card__top">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {t('paragraph', { number })}
        </h2>
        <WhoIsHere record={record} />
      </div>
      <div className="cols cols--margin">
        <div className="flow">
          <form {...formProps} onSubmit={(event) => event.preventDefault()}>
            <div className="field">
              <label htmlFor={id}>{t('text')}</label>
              <span className="hint" id={`${id}-hint`}>{t('textHint')}</span>
              <textarea
                id={id}
                className="input"
                rows={8}
                lang={finding.locale}
                dir={directionOf(finding.locale)}
                aria-describedby={`${id}-hint ${id}-state`}
                {...form.register('text')}
                onSelect={({ currentTarget }) => (currentTarget.dataset.touched = 'yes')}
              />
              <EditState id={`${id}-state`} record={record} field="text" label={t('text')} />
            </div>
          </form>
          <Footnotes footnotes={footnotes} findingKey={key} place={place} marks={{ insert, remove }} />
          <RemovedMarks removed={removed} findingKey={key} marks={{ insert, remove }} />
          <WordingCheck findingId={finding.id} text={finding.text} locale={finding.locale} />
        </div>
        <aside className="flow" aria-label={t('restsOn', { number })}>
          <h3 className="eyebrow">{t('restsOnTitle')}</h3>
          {children}
          <Citations citations={citations} sources={sources} newSource={newSource} findingKey={key} place={place} marks={{ insert, remove }} />
        </aside>
      </div>
    </section>
  )
}
