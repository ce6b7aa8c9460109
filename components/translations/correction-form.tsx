'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useKeptForm } from '@/components/edits/use-kept-form'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { correctTranslationAct } from '@/lib/framework/actions'
import type { Corrected } from '@/lib/framework/commands'
import { translationCorrection, type TranslationCorrection } from '@/lib/framework/correction'
import { StatusChoice } from './status-choice'
import { TextPair } from './text-pair'
import { Theirs } from './theirs'
import type { CorrectionWords } from './words'

interface CorrectionFormProps {
  correction: TranslationCorrection
  sources: { name: string; label: string; text: string }[]
  words: CorrectionWords
}

/** Source and translation side by side; what is saved is a new revision. */
export function CorrectionForm({ correction, sources, words }: CorrectionFormProps) {
  const form = useForm({ resolver: zodResolver(translationCorrection), defaultValues: correction })
  const { locale, record, code, collection } = correction
  const kept = useKeptForm(form, `translation/${collection}/${locale}/${record}/${code}`, sources.map((_, index) => `texts.${index}.text` as const), ['baseRevision'])
  const [outcome, setOutcome] = useState<Corrected>()
  const { errors, isSubmitting } = form.formState
  const save = form.handleSubmit(async (input) => {
    const result = await attempt(() => correctTranslationAct(input))
    if (!result.ok) return form.setError('root', { message: result.error })
    setOutcome(result.value)
    if ('revision' in result.value) kept.acted()
    // the next save rests on what is in the database now: one's own revision, or the other one that has been shown
    form.setValue('baseRevision', 'theirs' in result.value ? result.value.theirs.revision : result.value.revision)
  })
  return (
    <FormProvider {...form}>
      <form className="flow-l" noValidate onSubmit={(event) => void save(event)}>
        {outcome && 'theirs' in outcome && <Theirs outcome={outcome} locale={correction.locale} words={words} />}
        {sources.map((source, index) => (
          <TextPair key={source.name} index={index} source={source} locale={correction.locale} words={words} waiting={kept.waiting} />
        ))}
        <StatusChoice words={words} />
        <div className="bar">
          <Button type="submit" aria-disabled={isSubmitting}>{isSubmitting ? words.saving : words.save}</Button>
          <div role="status">
            {outcome && 'revision' in outcome && !isSubmitting && (
              <p className="save save--saved">{words.saved} <bdi>{outcome.revision}</bdi></p>
            )}
          </div>
          <div role="alert">
            {errors.root && <FieldError id="form-error">{words.errors[errors.root.message ?? ''] ?? words.errors.other}</FieldError>}
          </div>
        </div>
      </form>
    </FormProvider>
  )
}
