'use client'

import { useRouter } from 'next/navigation'
import { Suspense, useState } from 'react'
import { randomId } from '@/components/edits/random-id'
import { Button } from '@/components/ui/button'
import type { Failures } from '@/components/ui/failures'
import { part } from '@/components/ui/part'
import { addToRegister, findSimilar } from '@/lib/sources/actions'
import { emptySource } from '@/lib/sources/facts'
import type { SourceFormWords } from './words'

const SourceForm = part(async () => ({ default: (await import('./source-form')).SourceForm }))

type Props = { words: SourceFormWords; failures: Failures; kinds: { code: string; label: string }[]; assessmentId: string; workingLocale: string }

/** Adds an entry on the page of the register, and opens it. */
export function AddSource({ words, failures, kinds, assessmentId, workingLocale }: Props) {
  const router = useRouter()
  const [sourceId, setSourceId] = useState('')
  const open = (id: string) => router.push(`/assessments/${assessmentId}/sources/${id}`)
  return (
    <div className="flow">
      <Button icon="plus" aria-expanded={sourceId !== ''} onClick={() => setSourceId(sourceId ? '' : randomId())}>{words.add}</Button>
      {sourceId && (
        <div className="box measure">
          <Suspense>
            <SourceForm
              words={words}
              failures={failures}
              kinds={kinds}
              values={emptySource(workingLocale)}
              submitLabel={words.addOnly}
              similar={(wanted) => findSimilar({ assessmentId, ...wanted })}
              onUse={({ id }) => open(id)}
              save={async (fields) => {
                const added = await addToRegister({ assessmentId, sourceId, ...fields })
                if (added.ok) open(added.value.id)
                return added
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  )
}
