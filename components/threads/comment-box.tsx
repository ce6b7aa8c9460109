'use client'

import { type ReactNode, useState, useTransition } from 'react'
import { DraftField, useDraftText } from '@/components/edits/draft-field'
import { useDrafts } from '@/components/edits/use-drafts'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { ActionResult } from '@/lib/action'
import type { DraftInView } from '@/lib/edits/drafts'
import type { ErrorCode } from '@/lib/errors'
import { MentionPicker, namedIn } from './mention-picker'
import { useThreadsOfPage } from './threads-context'

type Props = {
  draft: DraftInView
  id: string
  label: string
  /** Who reads what is written here; null while that is not chosen. */
  readers: { note: string; button: string; internal: boolean } | null
  send: (text: string, mentions: string[]) => Promise<ActionResult<unknown>>
  onSent?: () => void
  /** What is chosen before writing. */
  children?: ReactNode
}

/** A comment being written: who reads it is said beside the box and on the button. */
export function CommentBox({ draft, id, label, readers, send, onSent, children }: Props) {
  const { words, place, people } = useThreadsOfPage()
  const drafts = useDrafts({ text: draft }, place)
  const text = useDraftText(draft)
  const [failure, setFailure] = useState<'audience' | 'words' | ErrorCode | null>(null)
  const [isPending, start] = useTransition()
  const mentionable = people.filter(({ readsInternal }) => readsInternal || !readers?.internal)
  const act = () => {
    if (!readers) return setFailure('audience')
    if (!text.trim()) return setFailure('words')
    start(async () => {
      setFailure(null)
      const done = await attempt(() => drafts.act(() => send(text, namedIn(text, mentionable))))
      if (done.ok) onSent?.()
      else setFailure(done.error)
    })
  }
  const said = () => {
    if (failure === 'audience') return readers ? undefined : words.error_audience // said until it is mended
    if (failure === 'words') return text.trim() ? undefined : words.error_words
    return failure ? words.errors[failure] : undefined
  }
  return (
    <div className="flow-s">
      {children}
      <DraftField draft={draft} id={id} label={label} rows={3} error={said()} hint={readers?.note ?? words.readsUnchosen} />
      <MentionPicker draft={draft} people={mentionable} id={`${id}-mention`} />
      <p>
        <Button look="second" aria-disabled={isPending || undefined} onClick={isPending ? undefined : act}>
          {readers?.internal && <Icon name="lock" />}
          {readers?.button ?? words.send}
        </Button>
      </p>
    </div>
  )
}
