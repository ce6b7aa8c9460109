'use client'

import { useState, useTransition } from 'react'
import { useAnswersOfPage, type VoiceInView } from '@/components/answers/answers-context'
import { DraftField, useDraftText } from '@/components/edits/draft-field'
import { useDrafts } from '@/components/edits/use-drafts'
import type { Place } from '@/components/edits/waiting-texts'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { attempt } from '@/components/ui/attempt'
import { giveBack, judge } from '@/lib/contributions/actions'
import type { ContributionOutcome } from '@/lib/db/generated/enums'
import type { DraftInView } from '@/lib/edits/drafts'
import { fill } from '@/lib/i18n/fill'
import { Outcome } from './outcome'

const outcomes = ['taken', 'partlyTaken', 'notTaken'] as const

/** Records what became of a contribution; once it is recorded it stands as text, and may be changed. */
export function Judge({ voice, code }: { voice: VoiceInView; code: string }) {
  const { contributionWords: words } = useAnswersOfPage()
  const [isOpen, setOpen] = useState(voice.outcome === null)
  if (!isOpen || !voice.reasonDraft)
    return (
      <>
        <Outcome voice={voice} />
        <p><Button look="quiet" onClick={() => setOpen(true)}>{words.change}</Button></p>
      </>
    )
  return (
    <>
      <Outcome voice={voice} />
      <JudgeForm voice={voice} code={code} draft={voice.reasonDraft} onDone={() => setOpen(false)} />
    </>
  )
}

type FormProps = { voice: VoiceInView; code: string; draft: DraftInView; onDone: () => void }

function JudgeForm({ voice, code, draft, onDone }: FormProps) {
  const { words, contributionWords, assessmentId } = useAnswersOfPage()
  const place: Place = { name: `${code}: ${voice.institution.name}`, address: `/assessments/${assessmentId}/answers/${code}` }
  const drafts = useDrafts({ reason: draft }, place)
  const reason = useDraftText(draft)
  const [outcome, choose] = useState<ContributionOutcome | null>(voice.outcome)
  const [missing, setMissing] = useState<Record<string, string[]>>({})
  const [failure, setFailure] = useState('')
  const [isPending, start] = useTransition()
  const key = { assessmentId, contributionId: voice.id, version: voice.version }
  const act = (work: () => Promise<Awaited<ReturnType<typeof judge>>>) =>
    start(async () => {
      setMissing({})
      setFailure('')
      const done = await attempt(work)
      if (done.ok) return onDone()
      setMissing(done.fields ?? {})
      if (!done.fields) setFailure(words[`error_${done.error}`])
    })
  const record = () => {
    if (!outcome) return setMissing({ outcome: ['outcomeMissing'] })
    act(() => drafts.act(() => judge({ ...key, outcome, reason })))
  }
  const id = `outcome-${voice.id}`
  return (
    <div className="flow-s">
      <fieldset aria-describedby={missing.outcome && `${id}-error`}>
        <legend className="xs">{contributionWords.whatBecame}</legend>
        {missing.outcome && <div className="field"><FieldError id={`${id}-error`}>{contributionWords.outcomeMissing}</FieldError></div>}
        <div className="opts small">
          {outcomes.map((each) => (
            <label key={each}>
              <input type="radio" name={id} checked={outcome === each} onChange={() => choose(each)} />
              {contributionWords[`own_${each}`]}
            </label>
          ))}
        </div>
      </fieldset>
      {outcome && (
        <DraftField
          draft={draft}
          id={`${id}-reason`}
          label={outcome === 'taken' ? contributionWords.reasonOptional : contributionWords.reason}
          hint={contributionWords.reasonHint}
          error={missing.reason && contributionWords.reasonMissing}
          maxLength={5_000}
        />
      )}
      <p className="row">
        <Button look="second" aria-disabled={isPending || undefined} onClick={isPending ? undefined : record} aria-label={fill(words.of, { act: contributionWords.record, what: voice.institution.name })}>{contributionWords.record}</Button>
        <Button look="quiet" aria-disabled={isPending || undefined} onClick={isPending ? undefined : () => act(() => giveBack(key))} aria-label={fill(words.of, { act: contributionWords.giveBack, what: voice.institution.name })}>{contributionWords.giveBack}</Button>
      </p>
      {failure && <p className="error small" role="alert">{failure}</p>}
    </div>
  )
}
