'use client'

import { type UseFormReturn, useWatch } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import type { RecordKey } from '@/lib/edits/schema'
import { directionOf } from '@/lib/i18n/locales'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { describedLevels } from './levels'
import { TextToolbar } from './text-toolbar'

/** What an answer and a contribution hold alike. */
export type ResponseFields = { presence: string; explanation: string; reason: string }
export type Missing = Record<string, string[]>

type Props = {
  indicator: IndicatorInView
  form: UseFormReturn<ResponseFields>
  record: RecordKey
  /** What kept it from being submitted, by field. */
  missing: Missing
}
type TextProps = Props & { locale: string }

const writtenIn = (locale: string) => ({ lang: locale, dir: directionOf(locale) })

/** The five choices, each in this indicator's own words. */
export function PresenceField({ indicator, form, record, missing }: Props) {
  const { words, presences } = useAnswersOfPage()
  const { code, textLocale } = indicator
  const presence = useWatch({ control: form.control, name: 'presence' })
  return (
    <fieldset className="flow-s" aria-describedby={missing.presence && `${code}-presence-error`}>
      <legend>{words.presence}</legend>
      {missing.presence && <FieldError id={`${code}-presence-error`}>{words.presenceMissing}</FieldError>}
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
  )
}

/** Why the indicator is not applicable; asked for where that is the choice. */
export function ReasonField({ indicator: { code }, form, record, missing, locale }: TextProps) {
  const { words } = useAnswersOfPage()
  const presence = useWatch({ control: form.control, name: 'presence' })
  const id = `${code}-reason`
  return (
    <div className={presence === 'notApplicable' ? 'field' : 'hidden'}>
      <label htmlFor={id}>{words.reason}</label>
      <span className="hint" id={`${id}-hint`}>{words.reasonHint}</span>
      {missing.reason && <FieldError id={`${id}-error`}>{words.reasonMissing}</FieldError>}
      <textarea className="input" id={id} rows={3} {...writtenIn(locale)} aria-describedby={`${id}-hint ${id}-error`} {...form.register('reason')} />
      <EditState record={record} field="reason" label={words.reason} />
    </div>
  )
}

export function ExplanationField({ indicator: { code }, form, record, missing, locale }: TextProps) {
  const { words } = useAnswersOfPage()
  const id = `${code}-explanation`
  return (
    <div className="field">
      <label htmlFor={id}>{words.explanation}</label>
      <span className="hint" id={`${id}-hint`}>{words.explanationHint}</span>
      {missing.explanation && <FieldError id={`${id}-error`}>{words.explanationMissing}</FieldError>}
      <div className="w-full">
        <TextToolbar fieldId={id} citeId={`${code}-cite`} />
        <textarea className="input" id={id} rows={6} {...writtenIn(locale)} aria-describedby={`${id}-hint ${id}-state`} {...form.register('explanation')} />
      </div>
      <EditState record={record} field="explanation" label={words.explanation} id={`${id}-state`} />
    </div>
  )
}
