'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import { moveState } from '@/lib/process/actions'
import { move, type Move } from '@/lib/process/schema'
import type { MoveWords } from './use-move-words'

interface Props {
  values: Move
  needsReason: boolean
  words: MoveWords
}

/** The button that moves an assessment, with the reason where one is asked for. */
export function MoveForm({ values, needsReason, words }: Props) {
  const router = useRouter()
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: move,
    values,
    act: moveState,
    onDone: () => router.refresh(),
    errors: words.errors,
  })
  return (
    <form className="flow-s" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      {needsReason && (
        <Field id="reason" label={words.reason} hint={words.reasonHint} error={errorOf('reason')}>
          {(control) => <textarea {...control} {...form.register('reason')} className="input" rows={4} dir="auto" />}
        </Field>
      )}
      <p><Button type="submit" aria-disabled={isSending} {...(needsReason ? { look: 'second' as const } : {})}>{words.button}</Button></p>
    </form>
  )
}
