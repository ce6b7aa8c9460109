'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { formatTag } from '@/lib/i18n/format-tag'
import type { WaitingProps } from './waiting-list'
import { loadWaitingWords } from './waiting-words'
import { fill } from './words'

type Dialog = ComponentType<WaitingProps & { onClose: () => void }>
type Loaded = Pick<WaitingProps, 'words'> & { Dialog: Dialog }

const load = async (locale: string): Promise<Loaded> => {
  const [{ default: Dialog }, words] = await Promise.all([import('./waiting-dialog'), loadWaitingWords(locale)])
  return { Dialog, words }
}
const ahead = 4_000

/** In the head of every page, while texts of this person wait on this computer: how many, and the way to them. */
export function WaitingButton({ label, ...who }: { label: string; person: string; name: string; locale: string }) {
  const { person, locale } = who
  const [count, setCount] = useState(0)
  const [shown, show] = useState<Loaded | null>(null)
  useEffect(() => {
    let stop = () => undefined as void
    const timer = setTimeout(() => {
      const failed = (failure: unknown) => console.warn('Waiting texts are not watched:', failure)
      import('./watch-waiting').then(({ watchWaiting }) => (stop = watchWaiting(person, setCount)), failed)
      load(locale).catch(failed) // it must be there when the line is not
    }, ahead)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [person, locale])
  if (count === 0 && !shown) return null
  return (
    <li className="waiting">
      <button type="button" aria-haspopup="dialog" onClick={() => void load(locale).then(show)}>
        {fill(label, { count: count.toLocaleString(formatTag(locale)) })}
      </button>
      {shown && createPortal(<shown.Dialog {...who} words={shown.words} onClose={() => show(null)} />, document.body)}
    </li>
  )
}
