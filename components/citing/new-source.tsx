'use client'

import { useState } from 'react'
import { randomId } from '@/components/edits/random-id'
import { SourceForm } from '@/components/sources/source-form'
import { addToRegister, findSimilar } from '@/lib/sources/actions'
import { emptySource } from '@/lib/sources/facts'
import { useCiting } from './citing-context'

type Props = { title: string; locale: string; onReady: (source: { id: string }) => Promise<void> }

/** Adds an entry to the register from inside a text, and hands it back to be cited. */
export default function NewSource({ title, locale, onReady }: Props) {
  const { formWords, failures, assessmentId, kinds } = useCiting()
  const [sourceId] = useState(randomId)
  return (
    <SourceForm
      words={formWords}
      failures={failures}
      kinds={kinds}
      values={emptySource(locale, title)}
      submitLabel={formWords.addAndCite}
      similar={(wanted) => findSimilar({ assessmentId, ...wanted })}
      onUse={onReady}
      save={async (fields) => {
        const added = await addToRegister({ assessmentId, sourceId, ...fields })
        if (added.ok) await onReady(added.value)
        return added
      }}
    />
  )
}
