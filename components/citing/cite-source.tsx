'use client'

import { Suspense, useRef, useState } from 'react'
import { randomId } from '@/components/edits/random-id'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { part } from '@/components/ui/part'
import { cite } from '@/lib/sources/actions'
import type { CitationInView } from '@/lib/sources/schema'
import type { CitingText } from './citation-list'
import { useCiting } from './citing-context'
import { SourceCombobox } from './source-combobox'

const NewSource = part(() => import('./new-source'))

type Props = { text: CitingText; onCited: (citation: CitationInView, atCursor: boolean) => void; onClose: () => void }

/** Finds an entry of the register, or adds one, and links it to the text. */
export default function CiteSource({ text, onCited, onClose }: Props) {
  const { words, failures, assessmentId, mayAdd } = useCiting()
  const [search, setSearch] = useState('')
  const [state, setState] = useState<'idle' | 'linking'>('idle')
  const [failure, setFailure] = useState('')
  const [atCursor, setAtCursor] = useState(true)
  const [isAdding, setAdding] = useState(false)
  const ids = useRef(new Map<string, string>()) // one citation for an entry, however often the line drops

  const link = async ({ id: sourceId }: { id: string }) => {
    if (state === 'linking') return
    setState('linking')
    setFailure('')
    const citationId = ids.current.get(sourceId) ?? randomId()
    ids.current.set(sourceId, citationId)
    const done = await attempt(() => cite({ assessmentId, owner: text.owner, sourceId, citationId }))
    setState('idle')
    if (done.ok) onCited(done.value, atCursor)
    else setFailure(failures[`error_${done.error}`])
  }
  return (
    <div className="box flow">
      <SourceCombobox text={search} onText={setSearch} onChoose={link} onClose={onClose} />
      <label className="check">
        <input type="checkbox" checked={atCursor} onChange={(event) => setAtCursor(event.target.checked)} />
        <span>{words.atCursor}</span>
      </label>
      <p className="small soft" role="status">{state === 'linking' && words.linking}</p>
      {failure && <p className="error" role="alert">{failure}</p>}
      {mayAdd && !isAdding && <Button look="quiet" icon="plus" onClick={() => setAdding(true)}>{words.newSource}</Button>}
      {isAdding && (
        <Suspense fallback={<p className="small soft">{words.searching}</p>}>
          <NewSource title={search} locale={text.locale} onReady={link} />
        </Suspense>
      )}
    </div>
  )
}
