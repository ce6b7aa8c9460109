'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { currentShortcuts } from './registry'
import type { ShortcutWords } from './shortcuts'

type Props = { words: ShortcutWords; initiallyOn: boolean; onSwitch: (on: boolean) => void; onClose: () => void }

/** The help sheet: every shortcut, and the switch for those that are letters. */
export default function ShortcutSheet({ words, initiallyOn, onSwitch, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOn, setOn] = useState(initiallyOn)
  useEffect(() => dialog.current?.showModal(), [])
  const keys = [
    ...currentShortcuts().map(({ keys: [key = ''], name }) => [key.toUpperCase(), name]),
    ['?', words.allKeys],
    ['Ctrl S', words.saveKey],
    ['Esc', words.closeKey],
  ]
  return (
    <dialog className="dialog" ref={dialog} onClose={onClose} aria-labelledby="shortcut-sheet">
      <div className="flow">
        <h2 id="shortcut-sheet">{words.keysSheet}</h2>
        <dl className="flow-s">
          {keys.map(([key, name]) => (
            <div className="row row--between" key={key}><dt>{name}</dt><dd><kbd>{key}</kbd></dd></div>
          ))}
        </dl>
        <label className="check">
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setOn(event.target.checked)
              onSwitch(event.target.checked)
            }}
          />
          <span>{words.keysOn}</span>
        </label>
        <p className="small soft">{words.keysNote}</p>
        <Button onClick={() => dialog.current?.close()}>{words.close}</Button>
      </div>
    </dialog>
  )
}
