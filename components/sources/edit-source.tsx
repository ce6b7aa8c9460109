'use client'

import { useRouter } from 'next/navigation'
import { Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Failures } from '@/components/ui/failures'
import { Notice } from '@/components/ui/notice'
import { part } from '@/components/ui/part'
import { changeEntry } from '@/lib/sources/actions'
import { typedOf } from '@/lib/sources/facts'
import type { SourceEntry, SourceFields } from '@/lib/sources/schema'
import type { SourceFormWords } from './words'

const SourceForm = part(async () => ({ default: (await import('./source-form')).SourceForm }))

type Props = { words: SourceFormWords; failures: Failures; kinds: { code: string; label: string }[]; assessmentId: string; source: SourceEntry }

/** Changes an entry. When somebody else changed it meanwhile, what is saved now stands beside each field, and nothing is replaced. */
export function EditSource({ words, failures, kinds, assessmentId, source }: Props) {
  const router = useRouter()
  const [isEditing, setEditing] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [stale, setStale] = useState<SourceEntry | null>(null)
  const save = async (fields: SourceFields) => {
    const version = stale?.version ?? source.version
    const done = await changeEntry({ assessmentId, sourceId: source.id, version, ...fields })
    if (done.ok && 'stale' in done.value) setStale(done.value.stale)
    else if (done.ok) {
      setStale(null)
      setEditing(false)
      setSaved(true)
      router.refresh()
    }
    return done
  }
  return (
    <div className="flow">
      {isSaved && <p className="save save--saved" role="status">{words.saved}</p>}
      <Button look="second" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>{words.edit}</Button>
      {stale && <Notice tone="wait" icon="choose" level={3} role="alert" title={words.stale}><p>{words.staleLead}</p></Notice>}
      {isEditing && (
        <Suspense>
          <SourceForm words={words} failures={failures} kinds={kinds} values={typedOf(source)} saved={stale && typedOf(stale)} submitLabel={words.save} save={save} />
        </Suspense>
      )}
    </div>
  )
}
