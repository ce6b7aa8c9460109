'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useActForm } from '@/components/ui/use-act-form'
import { inviteEditor } from '@/lib/people/actions'
import { editorAppointment, type EditorAppointment } from '@/lib/people/schema'
import { DoneLine } from './done-line'
import type { InviteWords } from './form-words'
import { PersonFields } from './person-fields'

export function InviteEditorForm({ words }: { words: InviteWords }) {
  const router = useRouter()
  const [done, setDone] = useState<string | null>(null)
  const values: EditorAppointment = { name: '', email: '', locale: 'en' }
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: editorAppointment,
    values,
    act: inviteEditor,
    onDone: () => {
      form.reset(values)
      setDone(words.done)
      router.refresh()
    },
    errors: words.errors,
  })
  return (
    <form className="flow" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <PersonFields form={form} errorOf={errorOf} words={words} />
      <p><Button type="submit" icon="mail" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button></p>
      <DoneLine>{done}</DoneLine>
    </form>
  )
}
