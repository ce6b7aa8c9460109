'use client'

import Link from 'next/link'
import { useState, useTransition } from 'react'
import { DraftField, useDraftText } from '@/components/edits/draft-field'
import { useDrafts } from '@/components/edits/use-drafts'
import type { Place } from '@/components/edits/waiting-texts'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { ReturnGround } from '@/lib/db/generated/enums'
import type { DraftInView } from '@/lib/edits/drafts'
import type { ErrorCode } from '@/lib/errors'
import { accept, giveBack } from '@/lib/review/actions'
import type { DecisionWord } from './decision-words'

type Props = {
  act: { assessmentId: string; answerId: string; version: number }
  /** Only a submitted answer can be accepted; an accepted one may still be returned. */
  mayAccept: boolean
  draft: DraftInView
  place: Place
  words: Record<DecisionWord, string>
  grounds: Record<ReturnGround, string>
  errors: Record<ErrorCode, string>
  queue: string
}

/** Accept, or return with a reason: in a fixed word, which the mail names, and in the reviewer's own, which stay in here. */
export function DecisionForm({ act, mayAccept, draft, place, words, grounds, errors, queue }: Props) {
  const drafts = useDrafts({ reason: draft }, place)
  const reason = useDraftText(draft)
  const [decision, setDecision] = useState<'accept' | 'return' | null>(mayAccept && draft.text === '' ? null : 'return')
  const [ground, setGround] = useState<ReturnGround | null>(null)
  const [mustFix, setMustFix] = useState(true)
  const [failure, setFailure] = useState<{ at: 'decision' | 'ground' | 'reason' | 'act'; words: string } | null>(null)
  const [isPending, start] = useTransition()
  const said = (at: NonNullable<typeof failure>['at']) => (failure?.at === at ? failure.words : undefined)
  const radio = (each: 'accept' | 'return') => ({ type: 'radio', name: 'decision', checked: decision === each, onChange: () => setDecision(each) })
  const refuse = (at: 'decision' | 'ground' | 'reason') => {
    setFailure({ at, words: words[`error_${at}`] })
    document.querySelector<HTMLElement>(`[name="${at}"]`)?.focus()
  }
  const decide = () => {
    if (!decision) return refuse('decision')
    if (decision === 'return' && !ground) return refuse('ground')
    if (decision === 'return' && !reason.trim()) return refuse('reason')
    start(async () => {
      setFailure(null)
      const work = () => (decision === 'return' && ground ? drafts.act(() => giveBack({ ...act, ground, reason, mustFix })) : accept(act))
      const done = await attempt(work)
      if (!done.ok) setFailure({ at: 'act', words: errors[done.error] })
    })
  }
  return (
    <form className="flow" noValidate onSubmit={(event) => event.preventDefault()}>
      {mayAccept && (
        <fieldset className={said('decision') ? 'flow-s field--error' : 'flow-s'} aria-describedby={said('decision') && 'decision-error'}>
          <legend className="visually-hidden">{words.title}</legend>
          {said('decision') && <FieldError id="decision-error">{said('decision')}</FieldError>}
          <div className="choices">
            <label className="choice">
              <input {...radio('accept')} />
              <span><strong>{words.accept}</strong><span>{words.acceptHint}</span></span>
            </label>
            <label className="choice">
              <input {...radio('return')} />
              <span><strong>{words.return}</strong><span>{words.returnHint}</span></span>
            </label>
          </div>
        </fieldset>
      )}
      {decision === 'return' && (
        <>
          <fieldset className={said('ground') ? 'flow-s field--error' : 'flow-s'} aria-describedby={said('ground') && 'ground-error'}>
            <legend>{words.ground}</legend>
            {said('ground') && <FieldError id="ground-error">{said('ground')}</FieldError>}
            {Object.values(ReturnGround).map((each) => (
              <label className="check" key={each}>
                <input type="radio" name="ground" checked={ground === each} onChange={() => setGround(each)} />
                <span>{grounds[each]}</span>
              </label>
            ))}
          </fieldset>
          <DraftField draft={draft} id="return-reason" name="reason" label={words.reason} hint={words.reasonHint} rows={4} error={said('reason')} maxLength={20_000} />
          <label className="check">
            <input type="checkbox" checked={mustFix} onChange={({ target }) => setMustFix(target.checked)} />
            <span>{words.mustFix}</span>
          </label>
        </>
      )}
      {said('act') && <p className="error" role="alert">{said('act')}</p>}
      <p className="row">
        <Button aria-disabled={isPending || undefined} onClick={isPending ? undefined : decide}>{decision === 'return' ? words.returnButton : words.acceptButton}</Button>
        <Link href={queue}>{words.toQueue}</Link>
      </p>
    </form>
  )
}
