'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { WaitingList, type WaitingProps } from './waiting-list'

/** The list of what waits, over any page. */
export default function WaitingDialog({ onClose, ...list }: WaitingProps & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="dialog" ref={dialog} onClose={onClose} aria-labelledby="waiting-title">
      <div className="flow">
        <h2 id="waiting-title">{list.words.title}</h2>
        <WaitingList {...list} />
        <p><Button onClick={() => dialog.current?.close()}>{list.words.close}</Button></p>
      </div>
    </dialog>
  )
}
