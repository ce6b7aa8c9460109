'use client'

import { useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ThreadAudience } from '@/lib/db/generated/enums'
import type { DraftInView } from '@/lib/edits/drafts'
import { fill } from '@/lib/i18n/fill'
import { open } from '@/lib/threads/actions'
import { longestQuote } from '@/lib/threads/quote'
import type { Subject } from '@/lib/threads/schema'
import { CommentBox } from './comment-box'
import { useThreadsOfPage } from './threads-context'

type Props = {
  subject: Subject
  /** The text it is about, as the page shows it: words selected in it are kept with the thread. */
  text: string
  draft: DraftInView
}

/** Begins a discussion. IOM's people choose who may read it before they write; for the country it is always shared. */
export function NewThread({ subject, text, draft }: Props) {
  const { words, isIom, assessmentId } = useThreadsOfPage()
  const id = useId()
  const [isOpen, setOpen] = useState(draft.text !== '')
  const [audience, setAudience] = useState<ThreadAudience | null>(isIom ? null : 'shared')
  const [mustFix, setMustFix] = useState(false)
  const selected = useSelection(text, isOpen)
  const readers = audience && readersOf(audience, isIom, words)
  const sent = () => {
    setOpen(false)
    setMustFix(false)
    if (isIom) setAudience(null)
  }
  if (!isOpen) return <p><Button look="quiet" icon="plus" onClick={() => setOpen(true)}>{isIom ? words.addComment : words.askIom}</Button></p>
  return (
    <section className="flow-s" aria-label={isIom ? words.addComment : words.askIom}>
      <CommentBox
        draft={draft}
        id={`${id}-text`}
        label={words.comment}
        readers={readers}
        send={(said, mentions) => open({ assessmentId, subject, audience: audience ?? 'shared', mustFix: mustFix && audience === 'shared', selected, text: said, mentions })}
        onSent={sent}
      >
        {isIom && (
          <fieldset className="flow-s">
            <legend>{words.audience}</legend>
            {(['shared', 'iom'] as const).map((each) => (
              <label className="check" key={each}>
                <input type="radio" name={`${id}-audience`} checked={audience === each} onChange={() => setAudience(each)} />
                <span>{words[`audience_${each}`]}</span>
              </label>
            ))}
          </fieldset>
        )}
        <p className="small soft" dir="auto">{selected ? fill(words.aboutSelected, { quote: selected }) : words.aboutWhole}</p>
        {isIom && audience === 'shared' && subject.type === 'answer' && (
          <label className="check">
            <input type="checkbox" checked={mustFix} onChange={({ target }) => setMustFix(target.checked)} />
            <span>{words.mustFix}</span>
          </label>
        )}
      </CommentBox>
      <p><Button look="quiet" onClick={() => setOpen(false)}>{words.close}</Button></p>
    </section>
  )
}

const readersOf = (audience: ThreadAudience, isIom: boolean, words: ReturnType<typeof useThreadsOfPage>['words']) => {
  if (audience === 'iom') return { note: words.readsIom, button: words.sendInternal, internal: true }
  return isIom ? { note: words.readsShared, button: words.sendToCountry, internal: false } : { note: words.readsToIom, button: words.sendToIom, internal: false }
}

/** The words of the text that are selected on the page, or were last; nothing while none are. */
function useSelection(text: string, isOpen: boolean) {
  const [selected, setSelected] = useState('')
  useEffect(() => {
    if (!isOpen) return
    const read = () => {
      const active = document.activeElement
      const words = active instanceof HTMLTextAreaElement
        ? active.value.slice(active.selectionStart, active.selectionEnd).trim()
        : (document.getSelection()?.toString() ?? '').trim()
      if (words && words.length <= longestQuote && text.includes(words)) setSelected(words)
    }
    read()
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [text, isOpen])
  return selected
}
