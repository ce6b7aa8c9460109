'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { formatTag } from '@/lib/i18n/format-tag'
import { sendWaiting } from './send-waiting'
import { type FileFault, fromFile } from './waiting-file'
import type { WaitingProps } from './waiting-list'
import { browserTexts } from './waiting-texts'
import { fill } from './words'

/** Files have no tab of their own; whichever page of their person is open takes their texts over. */
const fromAFile = 'file'

/** Puts the texts of a saved file among those that wait, and has them sent. A file with any fault changes nothing. */
export function LoadFile({ person, name, locale, words, onLoaded }: WaitingProps & { onLoaded: () => void }) {
  const [fault, setFault] = useState<string | null>(null)
  const [loaded, setLoaded] = useState(0)
  const refuse = ({ error, place = '', name: owner = '' }: FileFault) => setFault(fill(words[`file_${error}`], { place, name: owner }))
  const load = async (file: File) => {
    setFault(null)
    setLoaded(0)
    const read = fromFile(await file.text(), { id: person, name })
    if ('error' in read) return refuse(read)
    try {
      for (const text of read.texts) await browserTexts().put({ ...text, tab: fromAFile })
    } catch {
      return setFault(words.file_unkept)
    }
    setLoaded(read.texts.length)
    onLoaded()
    await sendWaiting(person)
    onLoaded()
  }
  return (
    <>
      <Field id="waiting-file" label={words.load} hint={words.loadHint} error={fault}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void load(file).then(() => (target.value = ''))
            }}
          />
        )}
      </Field>
      <p className="small" role="status">{loaded > 0 && fill(words.loaded, { count: loaded.toLocaleString(formatTag(locale)) })}</p>
    </>
  )
}
