'use client'

import { useEffect, useMemo } from 'react'
import type { ActionResult } from '@/lib/action'
import type { DraftInView } from '@/lib/edits/drafts'
import { useEditsOfPage } from './edits-provider'
import type { Outbox } from './outbox'
import { readRecord } from './send-edit'
import type { Place } from './waiting-texts'

export type Drafts = ReturnType<typeof useDrafts>

/**
 * The text boxes of one act, by name: what is typed into them is saved as any text is, for its writer alone, and survives a
 * reload, a closed tab and an ended session. Boxes are drawn with `DraftField`, or tied to a form by `useDraftForm`.
 * @param views from `listDrafts`, read by the page @param place where the boxes stand, for a text that waits on this computer
 */
export function useDrafts<N extends string>(views: Record<N, DraftInView>, place: Place) {
  const { outbox } = useEditsOfPage()
  const key = JSON.stringify([views, place]) // a page hands over new objects each time it is drawn
  const boxes = useMemo(() => JSON.parse(key) as [Record<N, DraftInView>, Place], [key])
  useEffect(() => {
    const [known, at] = boxes
    const stops = Object.values<DraftInView>(known).map(({ record, text, version }) => {
      outbox.track({ record, field: 'text', value: text, version, place: at })
      return outbox.show(record, 'text')
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [boxes, outbox])
  return {
    views: boxes[0],
    /**
     * Does the act once everything typed is saved or known to wait, and empties the boxes when it succeeded, and only then.
     * The server has emptied them in the act's own transaction (`spendDraft`).
     */
    act: async <T>(work: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> => {
      const records = Object.values<DraftInView>(boxes[0]).map(({ record }) => record)
      await Promise.all(records.map((record) => outbox.settled(record)))
      const taken = records.map((record) => outbox.valueOf(record, 'text') ?? '')
      const done = await work()
      if (done.ok) await Promise.all(records.map((record, index) => spent(outbox, record, taken[index] ?? '')))
      return done
    },
  }
}

async function spent(outbox: Outbox, record: DraftInView['record'], taken: string) {
  if (taken === '') return
  outbox.emptied(record, 'text', taken)
  const saved = await readRecord(record)
  if (saved?.fields.text) outbox.heard(record, 'text', saved.fields.text)
}
