'use client'

import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { localeNames, locales } from '@/lib/i18n/locales'

interface Props<I extends FieldValues, O> {
  form: UseFormReturn<I, unknown, O>
  errorOf: (name: FieldPath<I>) => string | undefined
  words: { name: string; nameHint: string; locale: string; email?: string }
}

/** Name shown to others, address where it is asked for, and language of a person. */
export function PersonFields<I extends FieldValues, O>({ form, errorOf, words }: Props<I, O>) {
  const path = (name: string) => name as FieldPath<I>
  return (
    <>
      <Field id="name" label={words.name} hint={words.nameHint} error={errorOf(path('name'))}>
        {(control) => <input {...control} {...form.register(path('name'))} className="input" dir="auto" autoComplete="off" />}
      </Field>
      {words.email && (
        <Field id="email" label={words.email} error={errorOf(path('email'))}>
          {(control) => <input {...control} {...form.register(path('email'))} className="input" type="email" dir="ltr" autoComplete="off" />}
        </Field>
      )}
      <Field id="locale" label={words.locale} error={errorOf(path('locale'))}>
        {(control) => (
          <select {...control} {...form.register(path('locale'))} className="input">
            {locales.map((locale) => <option key={locale} value={locale} lang={locale}>{localeNames[locale]}</option>)}
          </select>
        )}
      </Field>
    </>
  )
}
