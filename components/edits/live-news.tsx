'use client'

import { useEffect } from 'react'
import type { RecordKey, SavedNews } from '@/lib/edits/schema'
import { useEditsOfPage } from './edits-provider'
import { hearNews } from './hear-news'
import type { Outbox } from './outbox'
import { readRecord } from './send-edit'

/**
 * Brings what others save to the fields of this page. The news hold ids alone; each text is asked for with this person's own
 * rights. `onRecord` hears of records of which this page holds no field, and of acts.
 */
export function LiveNews({ assessmentId, onRecord }: { assessmentId: string; onRecord?: (news: SavedNews) => void }) {
  const { outbox } = useEditsOfPage()
  useEffect(() => {
    const readAll = () => {
      for (const record of outbox.knownRecords()) void readAgain(outbox, record)
    }
    return hearNews(`/api/events?assessment=${assessmentId}`, readAll, (news) => {
      const base = outbox.baseOf(news.record, news.field)
      if (outbox.isOwnEcho(news)) return // the answer to the save itself says more
      if (base === undefined) return news.record.type === 'draft' ? undefined : onRecord?.(news) // the box of an act in another window
      if (news.version > base) void readAgain(outbox, news.record)
    })
  }, [assessmentId, outbox, onRecord])
  return null
}

async function readAgain(outbox: Outbox, record: RecordKey) {
  const saved = await readRecord(record)
  for (const [field, value] of Object.entries(saved?.fields ?? {})) outbox.heard(record, field, value)
}
