'use client'

import { Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { part } from '@/components/ui/part'
import { fill } from '@/lib/i18n/fill'
import { type Compared, compareForm } from './compare-form'
import type { ReadingWords } from './words'

const Differences = part(() => import('./differences'))

type Props = { assessmentId: string; entersForOthers: boolean; presences: Record<string, string>; words: ReadingWords }

/** Chooses a form that came back and shows what it would change. The file stays chosen when the line fails. */
export function ReadForm({ assessmentId, entersForOthers, presences, words }: Props) {
  const [compared, show] = useState<Compared | null>(null)
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [isSending, setSending] = useState(false)
  async function read(file: FormDataEntryValue | null) {
    setSending(true)
    const result = await compareForm(assessmentId, file instanceof File ? file : null)
    setSending(false)
    setAttempt((before) => before + 1)
    show('differences' in result ? result : null)
    setFault('differences' in result ? '' : fill(words.errors[result.error] ?? words.errors.invalid ?? '', { where: result.where }))
  }
  return (
    <div className="flow-l">
      <form
        className="flow measure"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void read(new FormData(event.currentTarget).get('file'))
        }}
      >
        <ErrorSummary title={words.summary} errors={fault ? [{ fieldId: 'file', message: fault }] : []} attempt={attempt} />
        <Field id="file" label={words.file} hint={words.hint} error={fault}>
          {(control) => <input {...control} className="input" type="file" name="file" accept=".docx" />}
        </Field>
        <p><Button type="submit" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button></p>
      </form>
      {compared && (
        <Suspense fallback={<p className="small soft">{words.sending}</p>}>
          <Differences key={attempt} assessmentId={assessmentId} compared={compared} entersForOthers={entersForOthers} presences={presences} words={words} onStale={() => show(null)} />
        </Suspense>
      )}
    </div>
  )
}
