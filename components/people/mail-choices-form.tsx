'use client'

import { useState } from 'react'
import { useWatch, type UseFormRegisterReturn } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useActForm } from '@/components/ui/use-act-form'
import { chooseMail } from '@/lib/mail/actions'
import { mailChoices, type MailChoices } from '@/lib/mail/schema'
import { DoneLine } from './done-line'
import type { MailChoiceWords } from './form-words'

/** What a person wants by mail: the digest, which parts of it, and how soon mentions come. */
export function MailChoicesForm({ values, words }: { values: MailChoices; words: MailChoiceWords }) {
  const [done, setDone] = useState<string | null>(null)
  const { form, onSubmit, faults, attempt, isSending } = useActForm({ schema: mailChoices, values, act: chooseMail, onDone: () => setDone(words.done), errors: words.errors })
  const wantsDigest = useWatch({ control: form.control, name: 'mailDigest' })
  const register = (name: keyof MailChoices) => form.register(name, { onChange: () => setDone(null) })
  return (
    <form className="flow" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <Choice box={register('mailDigest')} label={words.digest} hint={words.digestHint} />
      {wantsDigest && (
        <fieldset className="flow-s">
          <legend>{words.groups}</legend>
          <Choice box={register('mailAsked')} label={words.asked} hint={words.askedHint} />
          <Choice box={register('mailComments')} label={words.comments} hint={words.commentsHint} />
          <Choice box={register('mailNews')} label={words.news} hint={words.newsHint} />
        </fieldset>
      )}
      <Choice box={register('mailMentionsAtOnce')} label={words.mentions} hint={words.mentionsHint} />
      <p><Button type="submit" aria-disabled={isSending}>{isSending ? words.sending : words.save}</Button></p>
      <DoneLine>{done}</DoneLine>
    </form>
  )
}

const Choice = ({ box, label, hint }: { box: UseFormRegisterReturn; label: string; hint: string }) => (
  <label className="check">
    <input type="checkbox" id={box.name} {...box} />
    <span>{label}<br /><span className="small soft">{hint}</span></span>
  </label>
)
