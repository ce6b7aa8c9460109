'use client'

import { useEffect, useRef, useState } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import { whoseFormsAreKept } from './kept-forms'

/** What waits in a form for its act: the changed fields with the instant since when, and whether this browser keeps them. */
export type Waiting = { since: Readonly<Record<string, number>>; isKept: boolean }

const nothing: Waiting = { since: {}, isKept: true }

/**
 * Keeps what is typed into an act's form outside assessments in this browser, for its writer alone, until the act succeeded:
 * it outlives a reload, a closed tab and an ended session. Inside an assessment the boxes of acts are drafts (`useDrafts`).
 * @param name of the form, with the id of what it is about @param typed fields to keep @param base fields that say what the
 * typed ones rest on @returns what waits, to be said beside each box (`KeptState`), and how to say that the act succeeded
 */
export function useKeptForm<I extends FieldValues, O>(form: UseFormReturn<I, unknown, O>, name: string, typed: readonly Path<I>[], base: readonly Path<I>[] = []) {
  const latest = useRef({ typed, base })
  const forget = useRef(() => undefined as void)
  const [waiting, setWaiting] = useState(nothing)
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
      const keep = (since = Date.now()) => {
        const fields = changed()
        const values = [...fields, ...latest.current.base].map((field) => [field, form.getValues(field)])
        if (fields.length === 0) kept.forget(name)
        const isKept = fields.length === 0 || kept.write(name, Object.fromEntries(values))
        setWaiting((before) => sameOr(before, { since: Object.fromEntries(fields.map((field) => [field, before.since[field] ?? since])), isKept }))
      }
      const before = kept.read(name)
      const untouched = all().filter((field) => !changed().includes(field)) // what is typed already is newer
      for (const field of untouched) if (before && field in before.values) form.setValue(field, before.values[field] as PathValue<I, Path<I>>, { shouldDirty: true })
      keep(before?.at) // also what was typed before this page was ready
      stop = form.subscribe({ formState: { values: true }, callback: () => keep() })
      forget.current = () => {
        settled = now()
        kept.forget(name)
        setWaiting(nothing)
      }
    })
    return () => {
      isGone = true
      stop()
    }
  }, [form, name])
  return { waiting, acted: () => forget.current() }
}

/** The one before when it says the same, so that not every key draws the form again. */
const sameOr = (before: Waiting, next: Waiting) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)
