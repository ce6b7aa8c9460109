'use client'

import { useState } from 'react'
import type { SignInWords } from './sign-in-words'
import { AddressForm } from './address-form'
import { CodeForm } from './code-form'

/** First the address, then, on the same page, the code that was sent there. */
export function SignInForm({ returnTo, locale, words }: { returnTo: string; locale: string; words: SignInWords }) {
  const [email, setEmail] = useState<string | null>(null)
  return email === null ? (
    <AddressForm returnTo={returnTo} words={words} onSent={setEmail} />
  ) : (
    <CodeForm email={email} returnTo={returnTo} locale={locale} words={words} onOther={() => setEmail(null)} />
  )
}
