'use client'

import { lazy, Suspense, useState } from 'react'
import { useForm } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import { Button } from '@/components/ui/button'
import { unlink } from '@/lib/answers/actions'
import type { AnswerInView, CitationInView } from '@/lib/answers/schema'
import { fill } from '@/lib/i18n/fill'
import { directionOf } from '@/lib/i18n/locales'
import { attempt } from './act'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { CitedSource } from './cited-source'

const CiteSource = lazy(() => import('./cite-source'))

type Props = { indicator: IndicatorInView; answer: AnswerInView; onInsert: (mark: string) => void }

/** What an answer rests on. Linking and unlinking are acts; article and quoted passage are typed and save themselves. */
export function CitationList({ indicator, answer, onInsert }: Props) {
  const { words } = useAnswersOfPage()
  const [added, setAdded] = useState<CitationInView[]>([])
  const [gone, setGone] = useState<string[]>([])
  const [isCiting, setCiting] = useState(false)
  const known = new Set(answer.citations.map(({ id }) => id))
  const shown = [...answer.citations, ...added.filter(({ id }) => !known.has(id))].filter(({ id }) => !gone.includes(id))
  const cited = (citation: CitationInView, atCursor: boolean) => {
    setAdded((before) => [...before, citation])
    setCiting(false)
    if (atCursor) onInsert(`[@${citation.marker}]`)
  }
  return (
    <section className="flow">
      <h4>{words.citations}</h4>
      {shown.length === 0 && <p className="small soft">{words.noCitations}</p>}
      {shown.map((citation) => (
        <CitationFields key={citation.id} citation={citation} answer={answer} code={indicator.code} onInsert={onInsert} onGone={() => setGone((before) => [...before, citation.id])} />
      ))}
      <Button look="second" icon="plus" id={`${indicator.code}-cite`} aria-expanded={isCiting} onClick={() => setCiting(!isCiting)}>{words.citeSource}</Button>
      {isCiting && (
        <Suspense fallback={<p className="small soft">{words.searching}</p>}>
          <CiteSource answerId={answer.id} workingLocale={answer.locale} onCited={cited} />
        </Suspense>
      )}
    </section>
  )
}

type FieldsProps = { citation: CitationInView; answer: AnswerInView; code: string; onInsert: (mark: string) => void; onGone: () => void }

function CitationFields({ citation, answer, code, onInsert, onGone }: FieldsProps) {
  const { words, assessmentId } = useAnswersOfPage()
  const [failure, setFailure] = useState('')
  const record = { type: 'citation', id: citation.id } as const
  const values = { locator: citation.locator, quote: citation.quote }
  const form = useForm({ defaultValues: values })
  const place: Place = { name: `${code}: ${citation.source.title}`, address: `/assessments/${assessmentId}/answers/${code}` }
  const edits = useEdits(form, record, { version: citation.version, values, place })
  const written = { lang: answer.locale, dir: directionOf(answer.locale) }
  const { title } = citation.source
  const cut = async () => {
    await edits.settled()
    const done = await attempt(() => unlink({ assessmentId, answerId: answer.id, citationId: citation.id }), words)
    if ('message' in done) setFailure(done.message)
    else onGone()
  }
  return (
    <div className="cite" {...edits.formProps}>
      <CitedSource citation={citation} />
      <div className="field">
        <label htmlFor={`${citation.id}-locator`}>{words.locator}</label>
        <input className="input" id={`${citation.id}-locator`} maxLength={500} {...written} {...form.register('locator')} />
        <EditState record={record} field="locator" label={words.locator} />
      </div>
      <div className="field">
        <label htmlFor={`${citation.id}-quote`}>{words.quote}</label>
        <textarea className="input" id={`${citation.id}-quote`} rows={2} {...written} {...form.register('quote')} />
        <EditState record={record} field="quote" label={words.quote} />
      </div>
      <p className="row small">
        <Button look="quiet" onClick={() => onInsert(`[@${citation.marker}]`)}>{fill(words.insert, { marker: citation.marker })}</Button>
        <Button look="quiet" aria-label={fill(words.of, { act: words.unlink, what: title })} onClick={cut}>{words.unlink}</Button>
      </p>
      {failure && <p className="error" role="alert">{failure}</p>}
    </div>
  )
}
