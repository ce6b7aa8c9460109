'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import { setOffice } from '@/lib/mail/actions'
import { office, type Office } from '@/lib/mail/schema'
import { DoneLine } from './done-line'
import type { OfficeWords } from './form-words'

/** The address of the focal point's office, to which answers to mails go. */
export function OfficeForm({ values, words }: { values: Office; words: OfficeWords }) {
  const [done, setDone] = useState<string | null>(null)
  const { form, onSubmit, errorOf, isSending } = useActForm({ schema: office, values, act: setOffice, onDone: () => setDone(words.done), errors: words.errors })
  return (
    <form className="flow-s" noValidate onSubmit={onSubmit}>
      <Field id="replyTo" label={words.label} hint={words.hint} error={errorOf('replyTo') ?? errorOf('root')}>
        {(control) => <input {...control} {...form.register('replyTo', { onChange: () => setDone(null) })} className="input" type="email" dir="ltr" autoComplete="off" />}
      </Field>
      <p><Button type="submit" look="second" aria-disabled={isSending}>{isSending ? words.sending : words.save}</Button></p>
      <DoneLine>{done}</DoneLine>
    </form>
  )
}
