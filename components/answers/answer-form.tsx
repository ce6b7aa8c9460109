'use client'

import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { CitationList } from '@/components/citing/citation-list'
import { EditState } from '@/components/edits/edit-state'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { AnswerInView } from '@/lib/answers/schema'
import { directionOf } from '@/lib/i18n/locales'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { describedLevels } from './levels'
import { CardMargin } from './card-margin'
import { SubmitBar } from './submit-bar'
import { TextToolbar } from './text-toolbar'

export type AnswerFields = { presence: string; explanation: string; reason: string }

/** Writes one answer. Its fields save themselves; its button submits. */
export function AnswerForm({ indicator, answer }: { indicator: IndicatorInView; answer: AnswerInView }) {
  const { words, presences, assessmentId } = useAnswersOfPage()
  const { code, textLocale } = indicator
  const record = { type: 'answer', id: answer.id } as const
  const values: AnswerFields = { presence: answer.presence, explanation: answer.explanation, reason: answer.reason }
  const form = useForm<AnswerFields>({ defaultValues: values })
  const place: Place = { name: code, address: `/assessments/${assessmentId}/answers/${code}` }
  const edits = useEdits(form, record, { version: answer.version, values, choices: ['presence'], place })
  const [missing, setMissing] = useState<Record<string, string[]>>({})
  const presence = useWatch({ control: form.control, name: 'presence' })
  const written = { lang: answer.locale, dir: directionOf(answer.locale) }
  const id = (field: string) => `${code}-${field}`
  const complaint = (field: 'presence' | 'explanation' | 'reason') => missing[field]?.[0] as 'presenceMissing' | undefined
  const explanation = form.register('explanation')
  return (
    <form className="grid gap-[var(--s5)]" {...edits.formProps} onSubmit={(event) => event.preventDefault()} aria-label={code}>
      <div className="duo">
        <fieldset className="flow-s" aria-describedby={complaint('presence') && id('presence-error')}>
          <legend>{words.presence}</legend>
          {complaint('presence') && <FieldError id={id('presence-error')}>{words.presenceMissing}</FieldError>}
          <div className="choices">
            {describedLevels(indicator, words).map(({ presence: choice, text }) => (
              <label className="choice" key={choice}>
                <input type="radio" value={choice} {...form.register('presence')} />
                <span><strong>{presences[choice]}</strong><span lang={textLocale} dir={textLocale && 'auto'}>{text}</span></span>
              </label>
            ))}
          </div>
          {presence !== 'notAssessed' && (
            <Button look="quiet" onClick={() => form.setValue('presence', 'notAssessed')}>{words.clear}</Button>
          )}
          <EditState record={record} field="presence" label={words.presence} choices={presences} />
        </fieldset>
        <div className="duo__margin flow-l">
          {answer.state === 'returned' && <Notice tone="stop" icon="back" level={3} title={words.returnedNote} />}
          <CardMargin indicator={indicator} />
        </div>
      </div>
      <div className={presence === 'notApplicable' ? 'field' : 'hidden'}>
        <label htmlFor={id('reason')}>{words.reason}</label>
        <span className="hint" id={id('reason-hint')}>{words.reasonHint}</span>
        {complaint('reason') && <FieldError id={id('reason-error')}>{words.reasonMissing}</FieldError>}
        <textarea className="input" id={id('reason')} rows={3} {...written} aria-describedby={`${id('reason-hint')} ${id('reason-error')}`} {...form.register('reason')} />
        <EditState record={record} field="reason" label={words.reason} />
      </div>
      <div className="duo">
        <div className="flow-l">
        <div className="field">
          <label htmlFor={id('explanation')}>{words.explanation}</label>
          <span className="hint" id={id('explanation-hint')}>{words.explanationHint}</span>
          {complaint('explanation') && <FieldError id={id('explanation-error')}>{words.explanationMissing}</FieldError>}
          <div className="w-full">
            <TextToolbar fieldId={id('explanation')} citeId={id('cite')} />
            <textarea className="input" id={id('explanation')} rows={6} {...written} aria-describedby={`${id('explanation-hint')} ${id('explanation-state')}`} {...explanation} />
          </div>
          <EditState record={record} field="explanation" label={words.explanation} id={id('explanation-state')} />
        </div>
        <CitationList
          text={{ owner: { type: 'answer', id: answer.id }, name: code, address: place.address, locale: answer.locale, fieldId: id('explanation') }}
          citations={answer.citations}
          expected={indicator.expected}
        />
        </div>
      </div>
      <SubmitBar answer={answer} code={code} edits={edits} onMissing={setMissing} />
    </form>
  )
}
