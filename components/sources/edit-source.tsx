'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type answers from '@/lib/i18n/messages/en/answers.json'
import { changeEntry } from '@/lib/sources/actions'
import type { SourceFields, SourceSummary } from '@/lib/sources/schema'
import type { SourceWords } from './words'

const SourceForm = lazy(() => import('./source-form').then(({ SourceForm: form }) => ({ default: form })))

type Props = { words: SourceWords; failures: typeof answers; kinds: { code: string; label: string }[]; assessmentId: string; source: SourceSummary }

const typed = ({ title, kind, reference, year, link, locale }: SourceSummary): SourceFields => ({
  ...{ title, kind, reference: reference ?? '', year: year?.toString() ?? '', link: link ?? '', locale: locale ?? '' },
})

/** Changes an entry. When somebody else changed it meanwhile, what is saved now stands beside each field, and nothing is replaced. */
export function EditSource({ words, failures, kinds, assessmentId, source }: Props) {
  const router = useRouter()
  const [isEditing, setEditing] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [stale, setStale] = useState<SourceSummary | null>(null)
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
          <SourceForm words={words} failures={failures} kinds={kinds} values={typed(source)} saved={stale && typed(stale)} submitLabel={words.save} save={save} />
        </Suspense>
      )}
    </div>
  )
}
