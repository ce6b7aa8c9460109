'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { fill } from '@/lib/i18n/fill'
import type { SourceSummary } from '@/lib/sources/schema'
import { languageOf, SourceLine } from './cited-source'
import { useCiting } from './citing-context'
import { useRegisterSearch } from './use-register-search'

type Props = { text: string; onText: (text: string) => void; onChoose: (source: SourceSummary) => void; onClose: () => void }

/** Finds an entry while one types: arrows go through what is found, Enter chooses, Escape leaves. */
export function SourceCombobox({ text, onText, onChoose, onClose }: Props) {
  const { words, failures, locale, assessmentId } = useCiting()
  const { found, error, isCurrent, again } = useRegisterSearch(assessmentId, text.trim())
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const entries = found?.entries ?? []
  const shown = Math.min(active, entries.length - 1)
  useEffect(() => {
    input.current?.focus()
  }, [])
  useEffect(() => {
    void document.getElementById(`${id}-${shown}`)?.scrollIntoView({ block: 'nearest' }) // some browsers give back a promise
  }, [id, shown])

  const press = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: shown + 1, ArrowUp: shown < 0 ? entries.length - 1 : shown - 1 }
    const to = moves[event.key]
    const chosen = entries[shown]
    if (to !== undefined) setActive(to >= entries.length ? -1 : to)
    else if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && chosen && isCurrent) onChoose(chosen)
    if (to !== undefined || event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
  }
  const number = (value: number) => value.toLocaleString(locale)
  const told = () => {
    if (error) return ''
    if (!found || !isCurrent) return words.searching
    if (found.count === 0) return words.noneFound
    return fill(found.count > entries.length ? words.foundMore : words.found, { count: number(found.count), shown: number(entries.length) })
  }
  return (
    <div className="field combobox">
      <label htmlFor={`${id}-search`}>{words.searchRegister}</label>
      <span className="hint" id={`${id}-hint`}>{words.searchHint}</span>
      <input
        className="input"
        id={`${id}-search`}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown >= 0 ? `${id}-${shown}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        dir="auto"
        maxLength={200}
        value={text}
        onChange={(event) => {
          setActive(-1)
          onText(event.target.value)
        }}
        onKeyDown={press}
      />
      <p className="small soft" role="status">{told()}</p>
      {error && (
        <p className="error" role="alert">
          {failures[`error_${error}`]} <button type="button" className="btn btn--quiet" onClick={again}>{words.tryAgain}</button>
        </p>
      )}
      <ul role="listbox" id={`${id}-list`} className="combobox__list" aria-label={words.citeSource} aria-busy={!isCurrent}>
        {entries.map((source, index) => (
          <li
            key={source.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === shown}
            onMouseDown={(event) => event.preventDefault()} // the cursor stays in the search
            onClick={() => onChoose(source)}
            onKeyDown={press}
          >
            <strong><bdi {...languageOf(source)}>{source.title}</bdi></strong>
            {source.translatedTitle && <span className="xs"><bdi lang={source.translatedLocale ?? undefined}>{source.translatedTitle}</bdi></span>}
            <span className="xs soft"><SourceLine source={source} /></span>
          </li>
        ))}
      </ul>
    </div>
  )
}
