'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { sendReminder } from '@/lib/mail/actions'
import type { ReminderKey } from '@/lib/mail/schema'
import { DoneLine } from './done-line'
import type { ReminderWords } from './form-words'

/** Reminds an institution of what is open; once a day. */
export function ReminderButton({ reminder, of, words }: { reminder: ReminderKey; of: string; words: ReminderWords }) {
  const router = useRouter()
  const [outcome, setOutcome] = useState<{ done: string | null; fault: string | null }>({ done: null, fault: null })
  const [isSending, start] = useTransition()
  const send = () =>
    start(async () => {
      const result = await attempt(() => sendReminder(reminder))
      if (result.ok) router.refresh()
      setOutcome(result.ok ? { done: words.done, fault: null } : { done: null, fault: words.errors[result.fields?.institutionId?.[0] ?? result.error] ?? null })
    })
  return (
    <div className="row">
      <Button look="quiet" onClick={send} aria-disabled={isSending}>{isSending ? words.sending : words.send} <VisuallyHidden>{of}</VisuallyHidden></Button>
      <DoneLine>{outcome.done}</DoneLine>
      {outcome.fault && <p className="error small" role="alert">{outcome.fault}</p>}
    </div>
  )
}
