'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, FieldError } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import { localeNames, locales } from '@/lib/i18n/locales'
import { handIndicators } from '@/lib/people/actions'
import { handover, type Handover } from '@/lib/people/schema'
import { DoneLine } from './done-line'
import type { HandWords } from './form-words'
import { type HandDimension, HandTree } from './hand-tree'

interface Props {
  values: Required<Handover>
  institutions: { id: string; name: string }[]
  dimensions: HandDimension[]
  words: HandWords
}

/** Hands indicators to an institution, which may be named here with its first person: one form, one act. */
export function HandForm({ values, institutions, dimensions, words }: Props) {
  const router = useRouter()
  const [done, setDone] = useState<string | null>(null)
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: handover,
    values,
    act: handIndicators,
    onDone: () => {
      form.reset({ ...values, indicatorCodes: [] })
      setDone(words.done)
      router.refresh()
    },
    errors: words.errors,
  })
  const { register, control: formControl } = form
  const isNew = useWatch({ control: formControl, name: 'institutionId' }) === 'new'
  const { field: chosen } = useController({ control: formControl, name: 'indicatorCodes' })
  const fault = errorOf('indicatorCodes')
  return (
    <form className="flow" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults.map((each) => (each.fieldId ? { ...each, fieldId: `hand-${each.fieldId}` } : each))} attempt={attempt} />
      <Field id="hand-institutionId" label={words.institution} error={errorOf('institutionId')}>
        {(control) => (
          <select {...control} {...register('institutionId')} className="input">
            <option value="">{words.choose}</option>
            {institutions.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            <option value="new">{words.newInstitution}</option>
          </select>
        )}
      </Field>
      {isNew && (
        <fieldset className="box flow">
          <legend>{words.newInstitution}</legend>
          <Field id="hand-newInstitution" label={words.newInstitutionName} error={errorOf('newInstitution')}>
            {(control) => <input {...control} {...register('newInstitution')} className="input" dir="auto" />}
          </Field>
          <Field id="hand-email" label={words.firstEmail} hint={words.firstEmailHint} error={errorOf('email')}>
            {(control) => <input {...control} {...register('email')} className="input" type="email" dir="ltr" autoComplete="off" />}
          </Field>
          <Field id="hand-name" label={words.firstName} hint={words.nameHint} error={errorOf('name')}>
            {(control) => <input {...control} {...register('name')} className="input" dir="auto" autoComplete="off" />}
          </Field>
          <Field id="hand-locale" label={words.locale} error={errorOf('locale')}>
            {(control) => (
              <select {...control} {...register('locale')} className="input">
                {locales.map((locale) => <option key={locale} value={locale} lang={locale}>{localeNames[locale]}</option>)}
              </select>
            )}
          </Field>
        </fieldset>
      )}
      <fieldset id="hand-indicatorCodes" className="flow-s" tabIndex={-1} aria-describedby={fault ? 'hand-indicatorCodes-error' : undefined}>
        <legend>{words.indicators}</legend>
        {fault && <div className="field"><FieldError id="hand-indicatorCodes-error">{fault}</FieldError></div>}
        <HandTree dimensions={dimensions} chosen={chosen.value} onChange={chosen.onChange} words={words} />
      </fieldset>
      <Field id="hand-dueOn" label={words.dueOn} error={errorOf('dueOn')}>
        {(control) => <input {...control} {...register('dueOn')} className="input" type="date" />}
      </Field>
      <p><Button type="submit" icon="send" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button></p>
      <DoneLine>{done}</DoneLine>
    </form>
  )
}
