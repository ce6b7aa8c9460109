'use client'

import { type FocusEvent, useEffect, useMemo, useRef } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import type { RecordKey } from '@/lib/edits/schema'
import { useEditsOfPage } from './edits-provider'
import type { WaitingText } from './waiting-texts'

type Options = {
  /** The record's version when its values were read: those given here, or the form's first default values. */
  version: number
  /** The values as the page read them last; give them where a page may be drawn again with newer ones. */
  values?: Readonly<Record<string, string>>
  /** Fields that are a choice among given values: saved at once, and without a merge. */
  choices?: readonly string[]
  place: WaitingText['place']
}

/**
 * Ties a form of one record to the outbox: what is typed is kept and saved, what waited is put back, what others save is
 * shown quietly. Inputs stay uncontrolled: nothing redraws what is being typed. All values are strings.
 */
export function useEdits<T extends FieldValues>(form: UseFormReturn<T>, record: RecordKey, { version, values, choices = [], place }: Options) {
  const { outbox } = useEditsOfPage()
  const key = useMemo(() => ({ type: record.type, id: record.id }), [record.type, record.id])
  const firstVersion = useRef(version)
  const latest = useRef({ choices, place, values })
  useEffect(() => {
    latest.current = { choices, place, values }
  })

  useEffect(() => {
    const given = latest.current.values
    const read = given ?? ((form.formState.defaultValues ?? {}) as Record<string, string>)
    const fields = Object.keys(read)
    for (const field of fields) {
      const choice = latest.current.choices.includes(field)
      const at = given ? version : firstVersion.current
      outbox.track({ record: key, field, value: read[field] ?? '', version: at, choice, place: latest.current.place })
    }
    const put = () => {
      for (const field of fields) {
        const value = outbox.valueOf(key, field)
        if (value !== undefined && value !== form.getValues(field as Path<T>)) form.setValue(field as Path<T>, value as PathValue<T, Path<T>>)
      }
    }
    put()
    const stopShowing = fields.map((field) => outbox.show(key, field))
    const stopReading = outbox.subscribe(put)
    const stopWriting = form.subscribe({
      formState: { values: true },
      callback: ({ values: typed }) => {
        for (const field of fields) {
          const value: unknown = typed[field]
          if (typeof value === 'string') outbox.change(key, field, value) // null is read of radio buttons that Tab went past without a choice
        }
      },
    })
    return () => {
      stopReading()
      for (const stop of stopShowing) stop()
      stopWriting()
    }
  }, [form, key, outbox, version])

  return {
    /** For the form, or another element around its fields: focus and blur of its fields arrive here. */
    formProps: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        const name = nameOf(target)
        if (name in form.getValues()) outbox.focus(key, name) // a field of another record may lie inside
      },
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
