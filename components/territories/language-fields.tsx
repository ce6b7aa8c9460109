'use client'

import { useFormContext } from 'react-hook-form'
import { KeptState } from '@/components/edits/kept-state'
import type { Waiting } from '@/components/edits/use-kept-form'
import { Field } from '@/components/ui/field'
import { directionOf, localeNames, locales } from '@/lib/i18n/locales'
import { errorIn, type TerritoryWords } from './words'

interface LanguageFieldsProps {
  of: 'name' | 'note'
  title: string
  hint: string
  words: TerritoryWords
  /** what waits for the act, where the form keeps it */
  waiting?: Waiting
}

/** One field for each language, labelled by the language's own name. */
export function LanguageFields({ of, title, hint, words, waiting }: LanguageFieldsProps) {
  const { register, formState } = useFormContext()
  const errors = formState.errors[of] as Partial<Record<string, { message?: string }>> | undefined
  return (
    <fieldset className="flow">
      <legend>{title}</legend>
      <p className="small soft" id={`${of}-hint`}>{hint}</p>
      {locales.map((locale) => (
        <Field
          key={locale}
          id={`${of}-${locale}`}
          label={<span lang={locale}>{localeNames[locale]}</span>}
          error={errorIn(words, errors?.[locale]?.message)}
          state={waiting && `${of}.${locale}` in waiting.since && <KeptState waiting={waiting} field={`${of}.${locale}`} words={words} />}
        >
          {(control) => {
            const shared = { ...control, ...register(`${of}.${locale}`), className: 'input', lang: locale, dir: directionOf(locale) }
            return of === 'note' ? <textarea {...shared} rows={2} /> : <input {...shared} required={locale === 'en'} />
          }}
        </Field>
      ))}
    </fieldset>
  )
}
