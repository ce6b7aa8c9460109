'use client'

import { Button } from '@/components/ui/button'
import type { SourceEntry } from '@/lib/sources/schema'
import type { SourceFormWords } from './words'

type Props = { entries: SourceEntry[]; words: SourceFormWords; onUse: (source: SourceEntry) => void; onNone: () => void }

/** Before a double is made: entries that the register already holds, and may be the one that is about to be added. */
export const SimilarEntries = ({ entries, words, onUse, onNone }: Props) => (
  <div className="notice notice--wait flow-s" role="alert">
    <p>{words.similar}</p>
    <ul role="list" className="flow-s">
      {entries.map((source) => (
        <li key={source.id} className="row row--between">
          <span>
            <strong lang={source.locale ?? undefined} dir="auto">{source.title}</strong>{' '}
            <span className="xs soft"><bdi>{source.reference}</bdi> {source.year}</span>
          </span>
          <Button look="second" onClick={() => onUse(source)}>
            {words.useThis}
            <span className="visually-hidden">: {source.title}</span>
          </Button>
        </li>
      ))}
    </ul>
    <Button look="quiet" onClick={onNone}>{words.addAnyway}</Button>
  </div>
)
