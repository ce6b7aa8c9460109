'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { requestSignIn } from '@/lib/auth/actions'
import { signInRequest, type SignInRequest } from '@/lib/auth/schema'
import type { SignInWords } from './sign-in-words'
import { withFragment } from './with-fragment'

export function AddressForm({ returnTo, words, onSent }: { returnTo: string; words: SignInWords; onSent: (email: string) => void }) {
  const form = useForm({ resolver: zodResolver(signInRequest), defaultValues: { email: '', returnTo } satisfies SignInRequest })
  const { errors, isSubmitting } = form.formState
  const send = form.handleSubmit(async (input) => {
    const result = await attempt(() => requestSignIn({ ...input, returnTo: withFragment(returnTo) }))
    if (result.ok) return onSent(result.value.email)
    if (result.fields) form.setError('email', { message: result.fields.email?.[0] }, { shouldFocus: true })
    else form.setError('root', { message: result.error })
  })
  const email = errors.email && (words.errors[errors.email.message ?? ''] ?? words.errors['email.wrong'])
  return (
    <form className="flow" noValidate onSubmit={(event) => void send(event)}>
      <Field id="email" label={words.email} hint={words.emailHint} error={email}>
        {(control) => <input {...control} {...form.register('email')} className="input" type="email" autoComplete="email" dir="ltr" />}
      </Field>
      {errors.root && <div role="alert"><FieldError id="send-error">{words.errors[errors.root.message ?? '']}</FieldError></div>}
      <p>
        <Button type="submit" icon="mail" aria-disabled={isSubmitting}>{isSubmitting ? words.sending : words.send}</Button>
      </p>
    </form>
  )
}
