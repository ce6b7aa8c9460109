'use client'

import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { SaveState } from '@/components/ui/save-state'
import type { RecordKey } from '@/lib/edits/schema'
import { useEditsOfPage, useLine } from './edits-provider'
import type { FieldView } from './field-state'
import { fill, whenOf } from './words'

const Conflict = lazy(() => import('./conflict'))

type EditStateProps = {
  record: RecordKey
  field: string
  /** Names the field. */
  label: string
  id?: string
  /** Of a field with given values: how each is called. */
  choices?: Record<string, string>
}

/** The state of one text in words, beside it; both texts when it needs a choice. */
export function EditState({ record, field, label, id, choices }: EditStateProps) {
  const { outbox, words, locale, keeps } = useEditsOfPage()
  const view = useSyncExternalStore(outbox.subscribe, () => outbox.view(record, field), () => undefined)
  const { signedOut } = useLine()
  if (!view) return <div id={id} />
  const when = (instant: number | string | null) => (instant === null ? '' : whenOf(instant, locale))
  const { problem, elsewhere, updated } = view
  return (
    <div id={id}>
      <State view={view} when={when} signedOut={signedOut} keeps={keeps} />
      {view.status === 'idle' && updated && (
        <SaveState status="saved">{fill(words.updated, { name: updated.by ?? words.someone, time: when(updated.at) })}</SaveState>
      )}
      {elsewhere && view.status !== 'choice' && (
        <SaveState status="choice">{fill(words.elsewhere, { name: elsewhere.by ?? words.someone, time: when(elsewhere.at) })}</SaveState>
      )}
      {problem?.kind === 'conflict' && (
        <Suspense fallback={<p className="small soft">{words.opening}</p>}>
          <Conflict record={record} field={field} label={label} saved={problem.saved} since={view.at} {...(choices && { choices })} />
        </Suspense>
      )}
    </div>
  )
}

type StateProps = { view: FieldView; when: (instant: number | string | null) => string; signedOut: boolean; keeps: boolean }

function State({ view, when, signedOut, keeps }: StateProps): ReactNode {
  const { outbox, words } = useEditsOfPage()
  const { status, problem, at } = view
  if (status === 'idle') return null
  if (problem?.kind === 'conflict') return <SaveState status="choice">{fill(words.choice, { time: when(problem.saved.at) })}</SaveState>
  if (problem) return <SaveState status="failed">{words[`failed_${problem.error}`]}</SaveState>
  if (status === 'saving') return <SaveState status="saving">{words.saving}</SaveState>
  if (status === 'saved') return <SaveState status="saved">{fill(words.saved, { time: when(at) })}</SaveState>
  const sentence = signedOut ? words.signedOut : keeps ? words.waiting : words.waitingUnkept
  return (
    <SaveState status="waiting">
      {fill(sentence, { time: when(at) })}{' '}
      {signedOut && (
        <a href="/sign-in?returnTo=/assessments" target="_blank" rel="noreferrer">
          {words.signIn}
        </a>
      )}{' '}
      <Button look="quiet" onClick={() => void outbox.flush()}>
        {words.tryNow}
      </Button>
    </SaveState>
  )
}
