'use client'

import { useState, useTransition } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { attempt } from '@/components/answers/act'
import { type IndicatorInView, useAnswersOfPage, type VoiceInView } from '@/components/answers/answers-context'
import type { ResponseFields } from '@/components/answers/response-fields'
import { insertPassage } from '@/components/citing/insert'
import { Button } from '@/components/ui/button'
import { takeOverCitations } from '@/lib/contributions/actions'
import { type Marks, withMarks } from '@/lib/contributions/marks'
import { fill } from '@/lib/i18n/fill'

type Props = { indicator: IndicatorInView; voice: VoiceInView; form: UseFormReturn<ResponseFields> }

/**
 * Takes a contribution's text over into the agreed answer, as if it were typed where the cursor stood; with its citations where
 * the person wants them. The choice is taken over only where none was made.
 */
export function TakeOver({ indicator: { code, answer }, voice, form }: Props) {
  const { words, contributionWords, assessmentId } = useAnswersOfPage()
  const [withCitations, setWithCitations] = useState(true)
  const [told, tell] = useState<{ done: boolean; message: string } | null>(null)
  const [isPending, start] = useTransition()
  const copies = withCitations && voice.citations.length > 0

  const take = () =>
    start(async () => {
      tell(null)
      let marks: Marks = {}
      if (copies && answer) {
        const copied = await attempt(() => takeOverCitations({ assessmentId, answerId: answer.id, contributionId: voice.id }), words)
        if ('message' in copied) return tell({ done: false, message: copied.message })
        marks = copied.value
      }
      if (form.getValues('presence') === 'notAssessed') {
        form.setValue('presence', voice.presence)
        if (form.getValues('reason').trim() === '') form.setValue('reason', voice.reason)
      }
      insertPassage(`${code}-explanation`, withMarks(voice.explanation, marks))
      tell({ done: true, message: contributionWords.takenOver })
    })

  return (
    <div className="flow-s">
      {voice.citations.length > 0 && (
        <label className="check small">
          <input type="checkbox" checked={withCitations} onChange={({ target }) => setWithCitations(target.checked)} />
          <span>{contributionWords.withCitations}</span>
        </label>
      )}
      <p>
        <Button look="second" icon="down" aria-disabled={isPending || undefined} onClick={isPending ? undefined : take} aria-label={fill(words.of, { act: contributionWords.takeOver, what: voice.institution.name })}>
          {contributionWords.takeOver}
        </Button>
      </p>
      <p className={told?.done === false ? 'error small' : 'small soft'} role="status">{told?.message}</p>
    </div>
  )
}
