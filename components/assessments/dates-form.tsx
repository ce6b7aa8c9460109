'use client'

import { useRouter } from 'next/navigation'
import { Button, ButtonLink } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useActForm } from '@/components/ui/use-act-form'
import { changeDates } from '@/lib/assessments/actions'
import { assessmentDates, type AssessmentDates } from '@/lib/assessments/schema'
import { DateFields } from './date-fields'
import type { DatesWords } from './form-words'

export function DatesForm({ values, words }: { values: AssessmentDates; words: DatesWords }) {
  const router = useRouter()
  const overview = `/assessments/${values.assessmentId}`
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: assessmentDates,
    values,
    act: changeDates,
    onDone: () => router.push(overview),
    errors: words.errors,
  })
  return (
    <form className="flow-l" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <DateFields form={form} errorOf={errorOf} words={words} />
      <p className="row">
        <Button type="submit" aria-disabled={isSending}>{isSending ? words.sending : words.save}</Button>
        <ButtonLink look="quiet" href={overview}>{words.cancel}</ButtonLink>
      </p>
    </form>
  )
}
