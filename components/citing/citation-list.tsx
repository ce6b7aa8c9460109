'use client'

import { Suspense, useState } from 'react'
import type { Place } from '@/components/edits/waiting-texts'
import { Button } from '@/components/ui/button'
import { part } from '@/components/ui/part'
import type { CitationInView, CitationOwner } from '@/lib/sources/schema'
import { CitationFields } from './citation-fields'
import { type KindOfSource, useCiting } from './citing-context'
import { ExpectedKinds } from './expected-kinds'
import { insertAtCursor, removeMark } from './insert'

const CiteSource = part(() => import('./cite-source'))

/** The text whose citations these are. */
export type CitingText = {
  owner: CitationOwner
  /** Such as MR-03: begins the ids of its fields, and names texts that wait to be sent. */
  name: string
  /** Where a text that waits is found again. */
  address: Place['address']
  /** Language of what is typed. */
  locale: string
  /** Id of the text box in which marks stand. */
  fieldId: string
}

type Props = { text: CitingText; citations: CitationInView[]; expected: KindOfSource[] }

/** What a text rests on. Linking and unlinking are acts; article and quoted passage are typed and save themselves. */
export function CitationList({ text, citations, expected }: Props) {
  const { words } = useCiting()
  const [added, setAdded] = useState<CitationInView[]>([])
  const [gone, setGone] = useState<string[]>([])
  const [isCiting, setCiting] = useState(false)
  const known = new Set(citations.map(({ id }) => id))
  const shown = [...citations, ...added.filter(({ id }) => !known.has(id))].filter(({ id }) => !gone.includes(id))
  const citeId = `${text.name}-cite`
  const cited = (citation: CitationInView, atCursor: boolean) => {
    setAdded((before) => [...before, citation])
    setCiting(false)
    if (atCursor) insertAtCursor(text.fieldId, `[@${citation.marker}]`)
    else document.getElementById(citeId)?.focus()
  }
  const close = () => {
    setCiting(false)
    document.getElementById(citeId)?.focus()
  }
  const unlinked = ({ id, marker }: CitationInView) => {
    setGone((before) => [...before, id])
    removeMark(text.fieldId, `[@${marker}]`)
    document.getElementById(citeId)?.focus()
  }
  return (
    <section className="flow">
      <h4>{words.citations}</h4>
      <ExpectedKinds expected={expected} cited={shown.map(({ source }) => source.kind)} />
      {shown.length === 0 && <p className="small soft">{words.noCitations}</p>}
      {shown.map((citation) => <CitationFields key={citation.id} text={text} citation={citation} onGone={() => unlinked(citation)} />)}
      <p className="visually-hidden" role="status">{gone.length > 0 && words.unlinked}</p>
      <Button look="second" icon="plus" id={citeId} aria-expanded={isCiting} onClick={() => setCiting(!isCiting)}>{words.citeSource}</Button>
      {isCiting && (
        <Suspense fallback={<p className="small soft">{words.searching}</p>}>
          <CiteSource text={text} onCited={cited} onClose={close} />
        </Suspense>
      )}
    </section>
  )
}
