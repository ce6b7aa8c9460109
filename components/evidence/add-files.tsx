'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { acceptedEndings } from '@/lib/evidence/formats'
import type { Target } from './send-piece'
import { UploadRow } from './upload-row'
import type { EvidenceWords } from './words'

type Chosen = { key: number; file: File; hasEnded: boolean }

/** Chooses files and sends them one after the other: on a slow line two at once would only both be late. */
export function AddFiles({ target, words, tag }: { target: Target; words: EvidenceWords; tag: string }) {
  const router = useRouter()
  const [chosen, setChosen] = useState<Chosen[]>([])
  const next = useRef(0)
  const turn = chosen.find(({ hasEnded }) => !hasEnded)?.key
  const isSending = turn !== undefined

  useEffect(() => {
    if (!isSending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault() // the browser asks in its own words
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isSending])

  const choose = (input: HTMLInputElement) => {
    const files = Array.from(input.files ?? [], (file) => ({ key: next.current++, file, hasEnded: false }))
    setChosen((before) => [...before.filter(({ hasEnded }) => !hasEnded), ...files])
    input.value = '' // the same file may be chosen again
  }
  const end = (key: number, isKept: boolean) => {
    setChosen((before) => before.map((each) => (each.key === key ? { ...each, hasEnded: true } : each)))
    if (isKept) router.refresh()
  }
  return (
    <div className="box box--open flow">
      <h3>{words.addTitle}</h3>
      <p className="small soft" id="add-file-hint">{words.addHint}</p>
      <p className="small" id="add-file-privacy"><strong>{words.privacy}</strong></p>
      {chosen.map(({ key, file }) => (
        <UploadRow key={key} file={file} target={target} isTurn={key === turn} words={words} tag={tag} onEnd={(isKept) => end(key, isKept)} />
      ))}
      {isSending && <p className="small soft">{words.stay}</p>}
      <p>
        <label className="btn btn--second btn--file">
          <Icon name="plus" />
          {words.choose}
          <input
            className="visually-hidden" type="file" multiple accept={acceptedEndings}
            aria-describedby="add-file-hint add-file-privacy" onChange={({ currentTarget }) => choose(currentTarget)}
          />
        </label>
      </p>
    </div>
  )
}
