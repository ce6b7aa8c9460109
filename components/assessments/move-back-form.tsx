'use client'

import { useRouter } from 'next/navigation'
import { EditState } from '@/components/edits/edit-state'
import { useDraftForm } from '@/components/edits/use-draft-form'
import { useDrafts } from '@/components/edits/use-drafts'
import type { Place } from '@/components/edits/waiting-texts'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import type { DraftInView } from '@/lib/edits/drafts'
import { moveState } from '@/lib/process/actions'
import { move, type Move } from '@/lib/process/schema'
import type { MoveWords } from './use-move-words'

/** Sends an assessment back, with a reason that is kept while it is written. */
export function MoveBackForm({ values, words, draft, place }: { values: Move; words: MoveWords; draft: DraftInView; place: Place }) {
  const router = useRouter()
  const drafts = useDrafts({ reason: draft }, place)
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: move,
    values: { ...values, reason: draft.text },
    act: (input) => drafts.act(() => moveState(input)),
    onDone: () => router.refresh(),
    errors: words.errors,
  })
  const boxes = useDraftForm(form, drafts)
  return (
    <form className="flow-s" noValidate onSubmit={onSubmit} {...boxes}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <Field id="reason" label={words.reason} hint={words.reasonHint} error={errorOf('reason')}>
        {(control) => <textarea {...control} {...form.register('reason')} className="input" rows={4} dir="auto" />}
      </Field>
      <EditState record={drafts.views.reason.record} field="text" label={words.reason} />
      <p><Button type="submit" look="second" aria-disabled={isSending}>{words.button}</Button></p>
    </form>
  )
}
