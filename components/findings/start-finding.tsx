'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { startFinding } from '@/lib/profiles/actions'
import { findingKinds } from '@/lib/framework/numbers'
import { findingKind } from '@/lib/profiles/schema'
import type { Desk } from './types'
import { useAct } from './use-act'

/** The first words of an answer, for the list to choose from. */
type AnswerOption = { id: string; code: string; words: string }

/** A new paragraph, empty or from an answer. Nothing is chosen beforehand: in which list it stands is the person's decision. */
export function StartFinding({ desk, answers }: { desk: Desk; answers: AnswerOption[] }) {
  const t = useTranslations('findings')
  const tErrors = useTranslations('errors')
  const router = useRouter()
  const { act, isPending, error } = useAct()
  const [isUnchosen, setUnchosen] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const id = useId()

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const kind = findingKind.safeParse(fields.get('kind'))
    setUnchosen(!kind.success)
    if (!kind.success) return first.current?.focus()
    const answerId = String(fields.get('answer') ?? '') || null
    const input = { assessmentId: desk.assessmentId, dimensionCode: desk.dimension.code, kind: kind.data, answerId }
    const form = event.currentTarget
    act(
      () => startFinding(input),
      (started) => {
        form.reset()
        form.closest('details')?.removeAttribute('open')
        router.push(`?open=${started.id}#open`)
      },
    )
  }

  return (
    <details className="foldbar" id="start">
      <summary>
        <Icon name="plus" />
        {t('start')}
      </summary>
      <form className="flow measure" onSubmit={submit} noValidate>
        <Field id={`${id}-answer`} label={t('startFrom')} hint={t('startFromHint')}>
          {(control) => (
            <select {...control} name="answer" className="input" defaultValue="">
              <option value="">{t('startEmpty')}</option>
              {answers.map((answer) => (
                <option key={answer.id} value={answer.id}>
                  {answer.code} – {answer.words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className={isUnchosen ? 'field field--error' : 'field'} aria-describedby={isUnchosen ? `${id}-error` : undefined}>
          <legend>{t('startList')}</legend>
          <span className="hint">{t('startListHint')}</span>
          {isUnchosen && <FieldError id={`${id}-error`}>{t('startListMissing')}</FieldError>}
          <div className="opts">
            {findingKinds.map((kind, index) => (
              <label key={kind}>
                <input ref={index === 0 ? first : undefined} type="radio" name="kind" value={kind} onChange={() => setUnchosen(false)} />
                {desk.titles[kind]}
              </label>
            ))}
          </div>
        </fieldset>
        <p className="row">
          <Button type="submit" aria-disabled={isPending || undefined}>
            {t('startNow')}
          </Button>
          {error && (
            <span className="small act-error" role="alert">
              {tErrors(error)}
            </span>
          )}
        </p>
      </form>
    </details>
  )
}
