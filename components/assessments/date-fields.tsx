'use client'

import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import type { DatesWords } from './form-words'

const days = ['answersDueOn', 'submitDueOn', 'consultationOn', 'consultationEndOn'] as const
type DateName = 'referenceDate' | (typeof days)[number]

interface Props<I extends FieldValues & Record<DateName, string>, O> {
  form: UseFormReturn<I, unknown, O>
  errorOf: (name: FieldPath<I>) => string | undefined
  words: DatesWords
}

/** The reference date (a day or a month, so no calendar field) and the days of the calendar. */
export function DateFields<I extends FieldValues & Record<DateName, string>, O>({ form, errorOf, words }: Props<I, O>) {
  const path = (name: DateName) => name as FieldPath<I>
  return (
    <>
      <Field id="referenceDate" label={words.referenceDate} hint={words.referenceDateHint} error={errorOf(path('referenceDate'))}>
        {(control) => <input {...control} {...form.register(path('referenceDate'))} className="input" dir="ltr" autoComplete="off" />}
      </Field>
      {days.map((name) => (
        <Field key={name} id={name} label={words[name]} error={errorOf(path(name))}>
          {(control) => <input {...control} {...form.register(path(name))} className="input" type="date" />}
        </Field>
      ))}
    </>
  )
}
