'use client'

import { useFormContext } from 'react-hook-form'
import { KeptState } from '@/components/edits/kept-state'
import type { Waiting } from '@/components/edits/use-kept-form'
import { Field } from '@/components/ui/field'
import type { TranslationCorrection } from '@/lib/framework/correction'
import { directionOf } from '@/lib/i18n/locales'
import type { CorrectionWords } from './words'

interface TextPairProps {
  index: number
  source: { name: string; label: string; text: string }
  locale: string
  words: CorrectionWords
  waiting: Waiting
}

/** One text in the source language, and its translation beside it. */
export function TextPair({ index, source, locale, words, waiting }: TextPairProps) {
  const { register, formState } = useFormContext<TranslationCorrection>()
  const key = formState.errors.texts?.[index]?.text?.message
  const field = `texts.${index}.text` as const
  const isList = source.text.includes('\n')
  return (
    <div className="cols cols--two">
      <div className="flow-s">
        <h2 className="text-m">{source.label}</h2>
        <p className="small soft">{words.source}</p>
        <p className="whitespace-pre-line" lang="en" dir="ltr">{source.text}</p>
      </div>
      <Field
        id={`text-${index}`}
        label={<>{words.translation}<span className="visually-hidden"> {source.label}</span></>}
        hint={isList ? words.lines : undefined}
        error={key && (words.errors[key] ?? words.errors.other)}
        state={field in waiting.since && <KeptState waiting={waiting} field={field} words={words} />}
      >
        {(control) => (
          <textarea
            {...control}
            {...register(field)}
            className="input"
            lang={locale}
            dir={directionOf(locale)}
            rows={Math.min(12, Math.max(2, Math.ceil(source.text.length / 55)))}
          />
        )}
      </Field>
    </div>
  )
}
