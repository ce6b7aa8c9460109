'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useActForm } from '@/components/ui/use-act-form'
import { saveAccount } from '@/lib/people/actions'
import { ownAccount, type OwnAccount } from '@/lib/people/schema'
import { DoneLine } from './done-line'
import type { AccountWords } from './form-words'
import { PersonFields } from './person-fields'

export function AccountForm({ values, words }: { values: OwnAccount; words: AccountWords }) {
  const [done, setDone] = useState<string | null>(null)
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: ownAccount,
    values,
    act: saveAccount,
    onDone: ({ locale }) => {
      setDone(words.done)
      if (locale !== values.locale) window.location.reload() // language and direction belong to the outermost of the page
    },
    errors: words.errors,
  })
  return (
    <form className="flow" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <PersonFields form={form} errorOf={errorOf} words={words} />
      <p><Button type="submit" aria-disabled={isSending}>{isSending ? words.sending : words.save}</Button></p>
      <DoneLine>{done}</DoneLine>
    </form>
  )
}
