'use client'

import { useEffect, useRef, useState } from 'react'
import { leaveNothing } from '@/components/offline/leave-computer'
import { Button } from '@/components/ui/button'
import { formatTag } from '@/lib/i18n/format-tag'
import { leave, waitingOf } from './leave'
import { saveToFile } from './save-to-file'
import { sendWaiting } from './send-waiting'
import type { WaitingProps } from './waiting-list'
import type { WaitingText } from './waiting-texts'
import { fill } from './words'

export type SignOutProps = WaitingProps & { waiting: WaitingText[]; onClose: () => void }

/** Before signing out: what waits and what becomes of it. And when there is no line to sign out by. */
export default function SignOutDialog({ person, name, locale, words, waiting, onClose }: SignOutProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [texts, setTexts] = useState(waiting)
  const [isUnreached, setUnreached] = useState(waiting.length === 0)
  const [said, say] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const signOut = async () => {
    if (!(await leave(person))) setUnreached(true)
  }
  const send = async () => {
    say(words.sending)
    if (await sendWaiting(person)) return signOut()
    setTexts(await waitingOf(person))
    say(words.left)
  }
  const save = () => {
    saveToFile(texts, { id: person, name })
    say(words.saved)
  }
  const remove = async () => {
    await leaveNothing(person)
    setTexts([])
    say(words.removed)
  }
  return (
    <dialog className="dialog" ref={dialog} onClose={onClose} aria-labelledby="sign-out-title" aria-describedby="sign-out-what">
      <div className="flow">
        <h2 id="sign-out-title">{isUnreached ? words.unreachedTitle : words.outTitle}</h2>
        <p id="sign-out-what">{isUnreached ? words.unreached : fill(words.outLead, { count: texts.length.toLocaleString(formatTag(locale)) })}</p>
        {texts.length > 0 && <ul className="small" role="list">{texts.map(({ place }, index) => <li key={index}><strong><bdi>{place.name}</bdi></strong></li>)}</ul>}
        <p role="status" className="small">{said}</p>
        {texts.length > 0 && (
          <p className="row">
            {!isUnreached && <Button onClick={() => void send()}>{words.send}</Button>}
            <Button look="second" icon="down" onClick={save}>{words.save}</Button>
          </p>
        )}
        <p className="row">
          {isUnreached && <Button onClick={() => void signOut()}>{words.outAgain}</Button>}
          {isUnreached ? (
            <Button look="stop" onClick={() => void remove()}>{words.removeOnly}</Button>
          ) : (
            <Button look="stop" onClick={() => void signOut()}>{words.outNow}</Button>
          )}
          <Button look="quiet" onClick={() => dialog.current?.close()}>{words.cancel}</Button>
        </p>
      </div>
    </dialog>
  )
}
