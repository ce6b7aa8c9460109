'use client'

import { useRouter } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { KeptState } from '@/components/edits/kept-state'
import { useKeptForm } from '@/components/edits/use-kept-form'
import { useActForm } from '@/components/ui/use-act-form'
import { startAssessment } from '@/lib/assessments/actions'
import type { Choices } from '@/lib/assessments/choices'
import { newAssessment, type NewAssessment } from '@/lib/assessments/schema'
import { localeNames, locales } from '@/lib/i18n/locales'
import { DateFields } from './date-fields'
import type { NewAssessmentWords } from './form-words'
import { TerritoryOptions } from './territory-options'

interface Props {
  choices: Choices
  words: NewAssessmentWords
  /** this year, for the field to begin with */
  year: number
}

const startWith = (year: number, frameworkId: string): NewAssessment => ({
  territoryId: '', level: 'national', year, round: 1, frameworkId, locale: 'en', institutions: '',
  referenceDate: '', answersDueOn: '', submitDueOn: '', consultationOn: '', consultationEndOn: '',
})

export function NewAssessmentForm({ choices, words, year }: Props) {
  const router = useRouter()
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: newAssessment,
    values: startWith(year, choices.frameworks[0]?.id ?? ''),
    act: startAssessment,
    onDone: ({ id }) => {
      kept.acted()
      router.push(`/assessments/${id}/people`)
    },
    errors: words.errors,
  })
  const kept = useKeptForm(form, 'assessment', ['institutions'])
  const { register } = form
  const number = { valueAsNumber: true } as const
  return (
    <form className="flow-l" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <Field id="territoryId" label={words.territory} hint={words.territoryHint} error={errorOf('territoryId')}>
        {(control) => (
          <select {...control} {...register('territoryId')} className="input">
            <option value="">{words.choose}</option>
            <TerritoryOptions territories={choices.territories} words={words} />
          </select>
        )}
      </Field>
      <Field id="level" label={words.level} error={errorOf('level')}>
        {(control) => (
          <select {...control} {...register('level')} className="input">
            {(['national', 'local', 'regional'] as const).map((level) => <option key={level} value={level}>{words.levels[level]}</option>)}
          </select>
        )}
      </Field>
      <div className="cols cols--two items-end">
        <Field id="year" label={words.year} error={errorOf('year')}>
          {(control) => <input {...control} {...register('year', number)} className="input" type="number" inputMode="numeric" dir="ltr" />}
        </Field>
        <Field id="round" label={words.round} hint={words.roundHint} error={errorOf('round')}>
          {(control) => <input {...control} {...register('round', number)} className="input" type="number" inputMode="numeric" dir="ltr" />}
        </Field>
      </div>
      <Field id="frameworkId" label={words.framework} error={errorOf('frameworkId')}>
        {(control) => (
          <select {...control} {...register('frameworkId')} className="input">
            {choices.frameworks.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        )}
      </Field>
      <Field id="locale" label={words.locale} hint={words.localeHint} error={errorOf('locale')}>
        {(control) => (
          <select {...control} {...register('locale')} className="input">
            {locales.map((locale) => <option key={locale} value={locale} lang={locale}>{localeNames[locale]}</option>)}
          </select>
        )}
      </Field>
      <Field
        id="institutions"
        label={words.institutions}
        hint={words.institutionsHint}
        error={errorOf('institutions')}
        state={'institutions' in kept.waiting.since && <KeptState waiting={kept.waiting} field="institutions" words={words} />}
      >
        {(control) => <textarea {...control} {...register('institutions')} className="input" rows={5} dir="auto" />}
      </Field>
      <fieldset className="flow-l">
        <legend><span className="text-xl">{words.calendar}</span></legend>
        <DateFields form={form} errorOf={errorOf} words={words.dates} />
      </fieldset>
      <p className="row">
        <Button type="submit" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button>
        <ButtonLink look="quiet" href="/assessments">{words.cancel}</ButtonLink>
      </p>
    </form>
  )
}
