'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { attempt as reach } from './attempt'

/** What an act answers: see `lib/action.ts`. */
type Outcome<R> = { ok: true; value: R } | { ok: false; error: string; fields?: Record<string, string[]> }

interface ActFormOptions<I extends FieldValues, O extends FieldValues, R> {
  /** The same schema that the server parses with. */
  schema: z.ZodType<O, I>
  values: I
  act: (input: I) => Promise<Outcome<R>>
  onDone: (value: R) => void
  /** Messages by key: those of the fields, and those of `errors` for a failure of the whole. */
  errors: Record<string, string>
}

/** A form whose button is an act: checks before it sends, shows refusals beside their fields, and keeps what was typed. */
export function useActForm<I extends FieldValues, O extends FieldValues, R>({ schema, values, act, onDone, errors }: ActFormOptions<I, O, R>) {
  const form = useForm<I, unknown, O>({ resolver: zodResolver(schema), defaultValues: values as DefaultValues<I> })
  const [attempt, setAttempt] = useState(0)
  const words = (key: unknown) => (typeof key === 'string' ? (errors[key] ?? errors.invalid) : undefined)
  const submit = form.handleSubmit(
    async () => {
      const result = await reach(() => act(form.getValues()))
      if (result.ok) return onDone(result.value)
      setAttempt((before) => before + 1)
      const faults = Object.entries(result.fields ?? {})
      for (const [name, [message]] of faults) form.setError(name as Path<I>, { message })
      if (faults.length === 0) form.setError('root', { message: result.error })
    },
    () => setAttempt((before) => before + 1),
  )
  const failed = form.formState.errors as Partial<Record<string, { message?: unknown }>>
  return {
    form,
    attempt,
    isSending: form.formState.isSubmitting,
    onSubmit: (event: React.FormEvent) => void submit(event),
    errorOf: (name: Path<I> | 'root') => (failed[name] ? (words(failed[name].message) ?? errors.invalid) : undefined),
    /** For the summary on top: each fault with the field it leads to. */
    faults: Object.entries(failed).map(([name, fault]) => ({
      ...(name === 'root' ? {} : { fieldId: name }),
      message: words(fault?.message) ?? errors.invalid ?? '',
    })),
  }
}
