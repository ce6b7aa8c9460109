'use client'

import { type FocusEvent, useEffect } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'
import type { DraftInView } from '@/lib/edits/drafts'
import { useEditsOfPage } from './edits-provider'
import type { Drafts } from './use-drafts'

/**
 * Ties fields of an act's form to their drafts, by name. Spread the result over the form: it tells the outbox where the
 * writer is. Each field has its state beside it: `<EditState record={drafts.views[name].record} field="text" …/>`.
 */
export function useDraftForm<I extends FieldValues, O>(form: UseFormReturn<I, unknown, O>, { views }: Pick<Drafts, 'views'>) {
  const { outbox } = useEditsOfPage()
  useEffect(() => {
    const fields = Object.entries<DraftInView>(views)
    const put = () => {
      for (const [name, { record }] of fields) {
        const value = outbox.valueOf(record, 'text')
        if (value !== undefined && value !== form.getValues(name as Path<I>)) form.setValue(name as Path<I>, value as PathValue<I, Path<I>>)
      }
    }
    put()
    const stopReading = outbox.subscribe(put)
    const stopWriting = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        for (const [name, { record }] of fields) outbox.change(record, 'text', String(values[name] ?? ''))
      },
    })
    return () => {
      stopReading()
      stopWriting()
    }
  }, [form, outbox, views])
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const draft = (views as Record<string, DraftInView>)[(target as Partial<HTMLInputElement>).name ?? '']
      if (draft) outbox.focus(draft.record, 'text')
    },
    onBlur: () => {
      outbox.focus(null)
      for (const { record } of Object.values<DraftInView>(views)) void outbox.flush(record)
    },
  }
}
