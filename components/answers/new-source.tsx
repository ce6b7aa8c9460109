'use client'

import { SourceForm } from '@/components/sources/source-form'
import { addToRegister, searchSources } from '@/lib/sources/actions'
import type { SourceFields, SourceSummary } from '@/lib/sources/schema'
import { useAnswersOfPage } from './answers-context'

type Props = { title: string; workingLocale: string; onReady: (source: SourceSummary) => Promise<void> }

/** Adds an entry to the register from inside an answer, and hands it back to be cited. */
export default function NewSource({ title, workingLocale, onReady }: Props) {
  const { words, sourceWords, assessmentId, kinds } = useAnswersOfPage()
  const values: SourceFields = { title, kind: '', reference: '', year: '', link: '', locale: workingLocale }
  return (
    <SourceForm
      words={sourceWords}
      failures={words}
      kinds={kinds}
      values={values}
      submitLabel={sourceWords.addAndCite}
      register={async () => {
        const found = await searchSources({ assessmentId, text: '' })
        return found.ok ? found.value : []
      }}
      onUse={onReady}
      save={async (fields) => {
        const added = await addToRegister({ assessmentId, ...fields })
        if (added.ok) await onReady(added.value)
        return added
      }}
    />
  )
}
