'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldError } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import { handIndicators } from '@/lib/people/actions'
import { handover } from '@/lib/people/schema'
import type { HandWords } from './form-words'

export interface Group {
  name: string
  indicators: { code: string; question: string }[]
}

interface Props {
  assessmentId: string
  institutions: { id: string; name: string }[]
  groups: Group[]
  words: HandWords
}

/** Hands indicators to an institution: they are chosen by dimension, with their questions beside their codes. */
export function HandForm({ assessmentId, institutions, groups, words }: Props) {
  const router = useRouter()
  const values = { assessmentId, institutionId: '', indicatorCodes: [] as string[], dueOn: '' }
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: handover,
    values,
    act: handIndicators,
    onDone: () => {
      form.reset(values)
      router.refresh()
    },
    errors: words.errors,
  })
  const { register } = form
  const indicatorFault = errorOf('indicatorCodes')
  return (
    <form className="flow" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <Field id="institutionId" label={words.institution} error={errorOf('institutionId')}>
        {(control) => (
          <select {...control} {...register('institutionId')} className="input">
            <option value="">{words.choose}</option>
            {institutions.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}
      </Field>
      <fieldset id="indicatorCodes" className="flow-s" tabIndex={-1} aria-describedby={indicatorFault ? 'indicatorCodes-error' : undefined}>
        <legend>{words.indicators}</legend>
        {indicatorFault && <FieldError id="indicatorCodes-error">{indicatorFault}</FieldError>}
        {groups.map(({ name, indicators }) => (
          <details key={name}>
            <summary>{name}</summary>
            {indicators.map(({ code, question }) => (
              <label key={code} className="check">
                <input type="checkbox" value={code} {...register('indicatorCodes')} />
                <span><strong className="mono">{code}</strong> <span className="small">{question}</span></span>
              </label>
            ))}
          </details>
        ))}
      </fieldset>
      <Field id="dueOn" label={words.dueOn} error={errorOf('dueOn')}>
        {(control) => <input {...control} {...register('dueOn')} className="input" type="date" />}
      </Field>
      <p><Button type="submit" icon="send" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button></p>
    </form>
  )
}
