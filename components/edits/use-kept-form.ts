'use client'

import { useEffect, useRef } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import { whoseFormsAreKept } from './kept-forms'

/**
 * Keeps what is typed into an act's form outside assessments in this browser, for its writer alone, until the act succeeded:
 * it outlives a reload, a closed tab and an ended session. Inside an assessment the boxes of acts are drafts (`useDrafts`).
 * @param name of the form, with the id of what it is about @param typed fields to keep @param base fields that say what the
 * typed ones rest on @returns how to say that the act succeeded
 */
export function useKeptForm<I extends FieldValues, O>(form: UseFormReturn<I, unknown, O>, name: string, typed: readonly Path<I>[], base: readonly Path<I>[] = []) {
  const latest = useRef({ typed, base })
  const forget = useRef(() => undefined as void)
  useEffect(() => {
    latest.current = { typed, base }
  })
  useEffect(() => {
    let stop = () => undefined as void
    let isGone = false
    const all = () => [...latest.current.typed, ...latest.current.base]
    const valueOf = (field: Path<I>) => JSON.stringify(form.getValues(field))
    const now = () => new Map(latest.current.typed.map((field) => [field, valueOf(field)]))
    let settled = now()
    const changed = () => latest.current.typed.filter((field) => valueOf(field) !== settled.get(field)) // others may change the rest meanwhile
    void whoseFormsAreKept().then((kept) => {
      if (isGone) return
      const before = kept.read(name)
      for (const field of all()) if (before && field in before) form.setValue(field, before[field] as PathValue<I, Path<I>>, { shouldDirty: true })
      const keep = () => {
        const fields = changed()
        const values = [...fields, ...latest.current.base].map((field) => [field, form.getValues(field)])
        kept.write(name, fields.length === 0 ? null : Object.fromEntries(values))
      }
      stop = form.subscribe({ formState: { values: true }, callback: keep })
      forget.current = () => {
        settled = now()
        kept.write(name, null)
      }
    })
    return () => {
      isGone = true
      stop()
    }
  }, [form, name])
  return { acted: () => forget.current() }
}
