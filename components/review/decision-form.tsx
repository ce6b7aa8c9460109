'use client'

import Link from 'next/link'
import { useState, useTransition } from 'react'
import { DraftField, useDraftText } from '@/components/edits/draft-field'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { useDrafts } from '@/components/edits/use-drafts'
import type { Place } from '@/components/edits/waiting-texts'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import type { ReturnGround } from '@/lib/db/generated/enums'
import type { DraftInView } from '@/lib/edits/drafts'
import type { ErrorCode } from '@/lib/errors'
import { accept, giveBack } from '@/lib/review/actions'
import type { DecisionWord } from './decision-words'
import { GroundChoice } from './ground-choice'

type Decision = 'accept' | 'return' | 'propose'
type FieldName = 'decision' | 'ground' | 'reason' | 'wording'

type Props = {
  act: { assessmentId: string; answerId: string; version: number }
  /** Only a submitted answer can be accepted; an accepted one may still be returned. */
  mayAccept: boolean
  /** The text as it was submitted last: a proposed wording begins with it. */
  submitted: { text: string; locale: string }
  drafts: Record<'reason' | 'wording', DraftInView>
  place: Place
  words: Record<DecisionWord, string>
  grounds: Record<ReturnGround, string>
  errors: Record<ErrorCode, string>
  queue: string
}

/** Accept, return with a reason, or return with a wording: the mail names the fixed word alone, the reviewer's own stay in here. */
export function DecisionForm({ act, mayAccept, submitted, drafts: views, place, words, grounds, errors, queue }: Props) {
  const { outbox } = useEditsOfPage()
  const drafts = useDrafts(views, place)
  const reason = useDraftText(views.reason)
  const wording = useDraftText(views.wording)
  const [decision, setDecision] = useState<Decision | null>(views.wording.text ? 'propose' : views.reason.text ? 'return' : null)
  const [ground, setGround] = useState<ReturnGround | null>(null)
  const [mustFix, setMustFix] = useState(true)
  const [failure, setFailure] = useState<{ at: FieldName | 'act'; words: string } | null>(null)
  const [isPending, start] = useTransition()
  const said = (at: FieldName | 'act') => (failure?.at === at && (at === 'act' || missing() === at) ? failure.words : undefined) // until it is mended
  const choices: Decision[] = mayAccept ? ['accept', 'return', 'propose'] : ['return', 'propose']
  const choose = (each: Decision) => {
    setDecision(each)
    setFailure(null)
    if (each === 'propose' && !wording) outbox.change(views.wording.record, 'text', submitted.text)
  }
  const radio = (each: Decision) => ({ type: 'radio', name: 'decision', checked: decision === each, onChange: () => choose(each) })
  const missing = (): FieldName | null => {
    if (!decision) return 'decision'
    if (decision === 'return') return !ground ? 'ground' : reason.trim() ? null : 'reason'
    return decision === 'propose' && (!wording.trim() || wording.trim() === submitted.text.trim()) ? 'wording' : null
  }
  const decide = () => {
    const at = missing()
    if (at) {
      setFailure({ at, words: words[`error_${at}`] })
      return document.querySelector<HTMLElement>(`[name="${at}"]`)?.focus()
    }
    const returning = decision === 'propose' ? { ground: 'wordingProposed' as const, wording, mustFix: false } : ground && { ground, mustFix }
    start(async () => {
      setFailure(null)
      const done = await attempt(() => (decision !== 'accept' && returning ? drafts.act(() => giveBack({ ...act, ...returning, reason })) : accept(act)))
      if (!done.ok) setFailure({ at: 'act', words: errors[done.error] })
    })
  }
  return (
    <form className="flow" noValidate onSubmit={(event) => event.preventDefault()}>
      <fieldset className={said('decision') ? 'flow-s field--error' : 'flow-s'} aria-describedby={said('decision') && 'decision-error'}>
        <legend className="visually-hidden">{words.title}</legend>
        {said('decision') && <FieldError id="decision-error">{said('decision')}</FieldError>}
        <div className="choices">
          {choices.map((each) => (
            <label className="choice" key={each}>
              <input {...radio(each)} />
              <span><strong>{words[each]}</strong><span>{words[`${each}Hint`]}</span></span>
            </label>
          ))}
        </div>
      </fieldset>
      {decision === 'return' && <GroundChoice {...{ ground, setGround, grounds }} title={words.ground} error={said('ground')} />}
      {decision === 'propose' && (
        <DraftField draft={views.wording} id="proposed-wording" name="wording" label={words.wording} hint={words.wordingHint} rows={8} lang={submitted.locale} error={said('wording')} maxLength={20_000} />
      )}
      {(decision === 'return' || decision === 'propose') && (
        <DraftField
          draft={views.reason}
          id="return-reason"
          name="reason"
          label={decision === 'return' ? words.reason : words.why}
          hint={decision === 'return' ? words.reasonHint : words.whyHint}
          rows={4}
          error={said('reason')}
          maxLength={20_000}
        />
      )}
      {decision === 'return' && (
        <label className="check">
          <input type="checkbox" checked={mustFix} onChange={({ target }) => setMustFix(target.checked)} />
          <span>{words.mustFix}</span>
        </label>
      )}
      {said('act') && <p className="error" role="alert">{said('act')}</p>}
      <p className="row">
        <Button aria-disabled={isPending || undefined} onClick={isPending ? undefined : decide}>{words[`${decision ?? 'decide'}Button`]}</Button>
        <Link href={queue}>{words.toQueue}</Link>
      </p>
    </form>
  )
}
