'use client'

import { lazy, Suspense, useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cite } from '@/lib/answers/actions'
import type { CitationInView } from '@/lib/answers/schema'
import { fill } from '@/lib/i18n/fill'
import { searchSources } from '@/lib/sources/actions'
import type { SourceSummary } from '@/lib/sources/schema'
import { attempt } from './act'
import { useAnswersOfPage } from './answers-context'

const NewSource = lazy(() => import('./new-source'))

type Props = { answerId: string; workingLocale: string; onCited: (citation: CitationInView, atCursor: boolean) => void }

/** Finds an entry of the register, or adds one, and links it to the answer. */
export default function CiteSource({ answerId, workingLocale, onCited }: Props) {
  const { words, assessmentId, kinds, may, locale } = useAnswersOfPage()
  const [text, setText] = useState('')
  const [found, setFound] = useState<SourceSummary[] | null>(null)
  const [failure, setFailure] = useState('')
  const [atCursor, setAtCursor] = useState(true)
  const [isAdding, setAdding] = useState(false)
  const id = useId()
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const done = await attempt(() => searchSources({ assessmentId, text }), words)
      if (!current) return
      if ('message' in done) setFailure(done.message)
      else setFound(done.value)
    }, text ? 300 : 0)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [assessmentId, text, words])

  const link = async (source: SourceSummary) => {
    const done = await attempt(() => cite({ assessmentId, answerId, sourceId: source.id }), words)
    if ('message' in done) setFailure(done.message)
    else onCited(done.value, atCursor)
  }
  return (
    <div className="box flow">
      <div className="field">
        <label htmlFor={`${id}-search`}>{words.searchRegister}</label>
        <input className="input" id={`${id}-search`} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <label className="check">
        <input type="checkbox" checked={atCursor} onChange={(event) => setAtCursor(event.target.checked)} />
        <span>{words.atCursor}</span>
      </label>
      {failure && <p className="error" role="alert">{failure}</p>}
      <p className="small soft" role="status">
        {found ? fill(words.found, { count: found.length.toLocaleString(locale) }) : words.searching}
      </p>
      <ul role="list" className="flow-s max-h-96 overflow-y-auto">
        {found?.slice(0, 30).map((source) => (
          <li key={source.id} className="row row--between">
            <span>
              <strong lang={source.locale ?? undefined} dir="auto">{source.title}</strong>
              <br />
              <span className="xs soft">{[source.reference, source.year?.toString(), kinds.find(({ code }) => code === source.kind)?.label].filter(Boolean).join(' · ')}</span>
            </span>
            <Button look="second" aria-label={fill(words.of, { act: words.citeThis, what: source.title })} onClick={() => link(source)}>{words.cite}</Button>
          </li>
        ))}
      </ul>
      {may.addSources && !isAdding && <Button look="quiet" icon="plus" onClick={() => setAdding(true)}>{words.newSource}</Button>}
      {isAdding && (
        <Suspense fallback={<p className="small soft">{words.searching}</p>}>
          <NewSource title={text} workingLocale={workingLocale} onReady={link} />
        </Suspense>
      )}
    </div>
  )
}
