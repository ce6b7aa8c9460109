'use client'

import { useEffect, useState } from 'react'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import { keepShownPage } from './keep-page'
import { OwnComputerCheck } from './own-computer-check'
import { canKeepPages, chooseOwnComputer, dropKept, fromNow, ownComputerUntil } from './own-computer'

type SwitchWords = { own: string; ownHint: string; until: string; off: string; cannot: string }

/** "This is my own computer", changed at once. Off: what was kept is gone at once. */
export function OwnComputerSwitch({ person, locale, words }: { person: string; locale: string; words: SwitchWords }) {
  const [until, setUntil] = useState<number | null>(null)
  const [state, setState] = useState<'unknown' | 'ready' | 'cannot'>('unknown')
  useEffect(() => {
    ownComputerUntil(person).then(
      (found) => {
        setUntil(found)
        setState(canKeepPages() ? 'ready' : 'cannot')
      },
      () => setState('cannot'),
    )
  }, [person])
  const change = async (isOwn: boolean) => {
    setUntil(isOwn ? fromNow() : null) // seen at once; what is kept follows
    await (isOwn ? chooseOwnComputer(person) : dropKept())
    setUntil(await ownComputerUntil(person))
    if (isOwn) await keepShownPage(person)
  }
  if (state === 'cannot') return <p className="soft">{words.cannot}</p>
  const day = until === null ? '' : new Date(until).toLocaleDateString(formatTag(locale), { day: 'numeric', month: 'long', year: 'numeric' })
  return (
    <div className="flow-s">
      <OwnComputerCheck name={words.own} hint={words.ownHint} checked={until !== null} disabled={state === 'unknown'} onChange={(event) => void change(event.target.checked)} />
      <p className="small" role="status">{state === 'unknown' ? '' : until === null ? words.off : fill(words.until, { day })}</p>
    </div>
  )
}
