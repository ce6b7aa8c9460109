'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type answers from '@/lib/i18n/messages/en/answers.json'
import { addToRegister, searchSources } from '@/lib/sources/actions'
import type { SourceWords } from './words'

const SourceForm = lazy(() => import('./source-form').then(({ SourceForm: form }) => ({ default: form })))

type Props = { words: SourceWords; failures: typeof answers; kinds: { code: string; label: string }[]; assessmentId: string; workingLocale: string }

/** Adds an entry on the page of the register, and opens it. */
export function AddSource({ words, failures, kinds, assessmentId, workingLocale }: Props) {
  const router = useRouter()
  const [isAdding, setAdding] = useState(false)
  const open = (id: string) => router.push(`/assessments/${assessmentId}/sources/${id}`)
  return (
    <div className="flow">
      <Button icon="plus" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>{words.add}</Button>
      {isAdding && (
        <div className="box measure">
          <Suspense>
            <SourceForm
              words={words}
              failures={failures}
              kinds={kinds}
              values={{ title: '', kind: '', reference: '', year: '', link: '', locale: workingLocale }}
              submitLabel={words.addOnly}
              register={async () => {
                const found = await searchSources({ assessmentId, text: '' })
                return found.ok ? found.value : []
              }}
              onUse={({ id }) => open(id)}
              save={async (fields) => {
                const added = await addToRegister({ assessmentId, ...fields })
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
