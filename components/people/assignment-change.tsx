'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { changeDue, takeIndicatorsBack } from '@/lib/people/actions'
import type { ChangeWords } from './form-words'

interface Props {
  assignment: { assessmentId: string; assignmentId: string }
  dueOn: string
  codes: string[]
  institution: string
  words: ChangeWords
}

/** Changes what was handed together: another due date, or some indicators back. What the institution wrote stays. */
export function AssignmentChange({ assignment, dueOn, codes, institution, words }: Props) {
  const router = useRouter()
  const [due, setDue] = useState(dueOn)
  const [saved, setSaved] = useState(dueOn)
  if (saved !== dueOn) {
    setSaved(dueOn)
    setDue(dueOn) // changed, here or by somebody else
  }
  const [chosen, choose] = useState<string[]>([])
  const [faults, setFaults] = useState<{ due?: string | undefined; codes?: string | undefined }>({})
  const [isSending, start] = useTransition()
  const act = (part: 'due' | 'codes', work: () => ReturnType<typeof changeDue>) =>
    start(async () => {
      const done = await attempt(work)
      const key = done.ok ? undefined : (Object.values(done.fields ?? {})[0]?.[0] ?? done.error)
      setFaults({ [part]: key && (words.errors[key] ?? words.errors.invalid) })
      if (done.ok) choose([])
      router.refresh()
    })
  const takeBack = () => (chosen.length > 0 ? act('codes', () => takeIndicatorsBack({ ...assignment, indicatorCodes: chosen })) : setFaults({ codes: words.errors.indicators }))
  const id = `change-${assignment.assignmentId}`
  const toggle = (code: string) => choose(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  return (
    <details className="w-full">
      <summary className="small">{words.change} <VisuallyHidden>{institution}</VisuallyHidden></summary>
      <div className="box flow">
        <Field id={`${id}-due`} label={words.dueOn} error={faults.due}>
          {(control) => <input {...control} className="input" type="date" value={due} onChange={({ target }) => setDue(target.value)} />}
        </Field>
        <p><Button look="second" aria-disabled={isSending} onClick={() => act('due', () => changeDue({ ...assignment, dueOn: due }))}>{words.changeDue}</Button></p>
        <fieldset aria-describedby={faults.codes && `${id}-error`}>
          <legend>{words.takeBackWhich}</legend>
          {faults.codes && <div className="field"><FieldError id={`${id}-error`}>{faults.codes}</FieldError></div>}
          <div className="row">
            {codes.map((code) => (
              <label key={code} className="check">
                <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
                <bdi className="mono">{code}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
        <p className="row">
          <Button look="second" aria-disabled={isSending} onClick={takeBack}>{words.takeBackChosen}</Button>
          <Button look="quiet" aria-disabled={isSending} onClick={() => act('codes', () => takeIndicatorsBack(assignment))}>{words.takeBackAll}</Button>
        </p>
      </div>
    </details>
  )
}
