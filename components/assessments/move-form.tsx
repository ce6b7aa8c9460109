'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useActForm } from '@/components/ui/use-act-form'
import { moveState } from '@/lib/process/actions'
import { move, type Move } from '@/lib/process/schema'
import type { MoveWords } from './use-move-words'

/** The button that moves an assessment on. */
export function MoveForm({ values, words }: { values: Move; words: MoveWords }) {
  const router = useRouter()
  const { onSubmit, faults, attempt, isSending } = useActForm({
    schema: move,
    values,
    act: moveState,
    onDone: () => router.refresh(),
    errors: words.errors,
  })
  return (
    <form className="flow-s" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <p><Button type="submit" aria-disabled={isSending}>{words.button}</Button></p>
    </form>
  )
}
