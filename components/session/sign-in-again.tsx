'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useCountdown } from '@/components/auth/use-countdown'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import { askForCode, enterCode, enterDemo } from './ask-server'
import type { SessionWords } from './session-words'

const pause = 60

type SignInAgainProps = { person: string; name: string; isDemo: boolean; locale: string; words: SessionWords; onSignedIn: () => Promise<void> }

/** Signs the person of this page in again, by a code that goes to their own address; in a demonstration by its door. */
export function SignInAgain({ person, name, isDemo, locale, words, onSignedIn }: SignInAgainProps) {
  const [isAsked, setAsked] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [left, startCountdown] = useCountdown()
  const code = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isAsked) code.current?.focus()
  }, [isAsked])
  const failure = (key: string | undefined) => (key && key in words.errors ? words.errors[key as keyof SessionWords['errors']] : words.unreached)

  const ask = async () => {
    const answer = await askForCode(person)
    setError(answer?.ok ? null : failure(answer?.error))
    if (!answer?.ok) return
    setAsked(true)
    startCountdown(pause)
  }
  const enter = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await enterCode(person, code.current?.value ?? '')
    if (answer?.ok) return onSignedIn()
    setError(failure(answer?.error))
    code.current?.focus()
  }
  const enterAsDemo = async () => {
    if (await enterDemo(person)) await onSignedIn()
    else setError(words.unreached)
  }
  if (isDemo) {
    return (
      <div className="flow-s">
        {error && <p className="error" role="alert">{error}</p>}
        <p><Button onClick={() => void enterAsDemo()}>{fill(words.demo, { name })}</Button></p>
      </div>
    )
  }
  if (!isAsked) {
    return (
      <div className="flow-s">
        {error && <p className="error" role="alert">{error}</p>}
        <p><Button icon="mail" onClick={() => void ask()}>{fill(words.send, { name })}</Button></p>
      </div>
    )
  }
  return (
    <form className="flow-s measure" noValidate onSubmit={(event) => void enter(event)}>
      <p className="small" role="status">{words.sent}</p>
      <Field id="session-code" label={words.code} hint={words.codeHint} error={error}>
        {(control) => <input {...control} ref={code} className="input mono" inputMode="numeric" autoComplete="one-time-code" dir="ltr" />}
      </Field>
      <p className="row">
        <Button type="submit">{words.enter}</Button>
        <Button look="quiet" aria-disabled={left > 0} onClick={() => left === 0 && void ask()}>
          {left > 0 ? fill(words.againIn, { seconds: left.toLocaleString(formatTag(locale)) }) : words.again}
        </Button>
      </p>
    </form>
  )
}
