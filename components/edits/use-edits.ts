'use client'

import { type FocusEvent, useEffect, useMemo, useRef } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import type { RecordKey } from '@/lib/edits/schema'
import { useEditsOfPage } from './edits-provider'
import type { WaitingText } from './waiting-texts'

type Options = {
  /** The record's version when the form's default values were read. */
  version: number
  /** Fields that are a choice among given values: saved at once, and without a merge. */
  choices?: readonly string[]
  place: WaitingText['place']
}

/**
 * Ties a form of one record to the outbox: what is typed is kept and saved, what waited is put back, what others save is
 * shown quietly. Inputs stay uncontrolled: nothing redraws what is being typed. All values are strings.
 */
export function useEdits<T extends FieldValues>(form: UseFormReturn<T>, record: RecordKey, { version, choices = [], place }: Options) {
  const { outbox } = useEditsOfPage()
  const key = useMemo(() => ({ type: record.type, id: record.id }), [record.type, record.id])
  const latest = useRef({ choices, place })
  useEffect(() => {
    latest.current = { choices, place }
  })

  useEffect(() => {
    const initial = (form.formState.defaultValues ?? {}) as Record<string, string>
    const fields = Object.keys(initial)
    for (const field of fields) {
      const choice = latest.current.choices.includes(field)
      outbox.track({ record: key, field, value: initial[field] ?? '', version, choice, place: latest.current.place })
    }
    const put = () => {
      for (const field of fields) {
        const value = outbox.valueOf(key, field)
        if (value !== undefined && value !== form.getValues(field as Path<T>)) form.setValue(field as Path<T>, value as PathValue<T, Path<T>>)
      }
    }
    put()
    const stopReading = outbox.subscribe(put)
    const stopWriting = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        for (const field of fields) outbox.change(key, field, String(values[field] ?? ''))
      },
    })
    return () => {
      stopReading()
      stopWriting()
    }
  }, [form, key, outbox, version])

  return {
    /** For the form element: focus and blur of its fields arrive here. */
    formProps: {
      onFocus: (event: FocusEvent<HTMLFormElement>) => outbox.focus(key, nameOf(event.target)),
      onBlur: () => {
        outbox.focus(null)
        void outbox.flush(key)
      },
    },
    /** Waits until everything typed is saved; false when something waits or needs a choice. */
    settled: () => outbox.settled(key),
    sendNow: () => outbox.flush(key),
    /** The newest version that this page has seen. */
    currentVersion: () => outbox.versionOf(key),
  }
}

const nameOf = (element: EventTarget) => (element as Partial<HTMLInputElement>).name ?? ''
