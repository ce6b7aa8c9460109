'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { enterCode, requestSignIn } from '@/lib/auth/actions'
import { signInCode } from '@/lib/auth/schema'
import { fill } from '@/lib/i18n/fill'
import { OwnComputerChoice } from './own-computer-choice'
import { formatTag } from '@/lib/i18n/format-tag'
import type { SignInWords } from './sign-in-words'
import { useCountdown } from './use-countdown'
import { withFragment } from './with-fragment'

/** A mail takes its time on a slow line. */
const pauseBeforeAgain = 60

interface CodeFormProps {
  email: string
  returnTo: string
  locale: string
  words: SignInWords
  onOther: () => void
}

export function CodeForm({ email, returnTo, locale, words, onOther }: CodeFormProps) {
  const form = useForm({ resolver: zodResolver(signInCode), defaultValues: { code: '' } })
  const [againFailed, setAgainFailed] = useState<string | null>(null)
  const [left, startCountdown] = useCountdown(pauseBeforeAgain)
  const enter = form.handleSubmit(async ({ code }) => {
    const result = await enterCode({ code, returnTo: withFragment(returnTo) })
    if (!result.ok) form.setError('code', { message: result.fields?.code?.[0] ?? result.error }, { shouldFocus: true })
  })
  const again = async () => {
    const result = await attempt(() => requestSignIn({ email, returnTo: withFragment(returnTo) }))
    if (result.ok) startCountdown(pauseBeforeAgain)
    setAgainFailed(result.ok ? null : (words.errors[result.fields?.email?.[0] ?? result.error] ?? null))
  }
  const { setFocus } = form
  useEffect(() => setFocus('code'), [setFocus]) // the field took the place of the one the person was in
  const { errors, isSubmitting } = form.formState
  const error = errors.code && (words.errors[errors.code.message ?? ''] ?? words.errors['code.wrong'])
  return (
    <div className="flow-l">
      <Notice tone="done" icon="mail" role="status" title={words.sent}>
        <p className="small">{words.sentTo.before}<bdi className="mono">{email}</bdi>{words.sentTo.after}</p>
        <p className="small">{words.orLink}</p>
      </Notice>
      <form className="flow" noValidate onSubmit={(event) => void enter(event)}>
        <Field id="code" label={words.code} hint={words.codeHint} error={error}>
          {(control) => (
            <input {...control} {...form.register('code')} className="input mono" inputMode="numeric" autoComplete="one-time-code" dir="ltr" />
          )}
        </Field>
        <OwnComputerChoice words={words} />
        <p className="row"><Button type="submit" aria-disabled={isSubmitting}>{words.enter}</Button></p>
        {againFailed && <p className="error" role="alert">{againFailed}</p>}
        <p className="row">
          <Button look="quiet" aria-disabled={left > 0} onClick={() => left === 0 && void again()}>
            {left > 0 ? fill(words.againIn, { seconds: left.toLocaleString(formatTag(locale)) }) : words.again}
          </Button>
          <Button look="quiet" onClick={onOther}>{words.other}</Button>
        </p>
      </form>
    </div>
  )
}
