'use client'

import { type ReactNode, Suspense, useState, useSyncExternalStore } from 'react'
import { wantToSignIn } from '@/components/session/session-events'
import { Button } from '@/components/ui/button'
import { part } from '@/components/ui/part'
import { SaveState } from '@/components/ui/save-state'
import type { RecordKey } from '@/lib/edits/schema'
import { useEditsOfPage, useLine } from './edits-provider'
import type { FieldView } from './field-state'
import { fill, whenOf } from './words'

const Conflict = part(() => import('./conflict'))

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
  const [laterThan, setLater] = useState(-1)
  if (!view) return <div id={id} />
  const when = (instant: number | string | null) => (instant === null ? '' : whenOf(instant, locale))
  const { problem, elsewhere, updated, met } = view
  const copied = () => outbox.valueOf(record, field) ?? ''
  const isPutOff = problem?.kind === 'conflict' && problem.saved.version <= laterThan // a newer text asks again
  return (
    <div id={id} data-state={view.status}>
      <State view={view} when={when} signedOut={signedOut} keeps={keeps} nothing={choices ? words.idleUnchosen : words.idleEmpty} />
      {(problem?.kind === 'refused' || problem?.kind === 'full') && (
        <p className="row">
          {typeof navigator !== 'undefined' && 'clipboard' in navigator && <CopyText text={copied} />}
          <Button look="quiet" onClick={() => void outbox.retry(record, field)}>{words.tryNow}</Button>
        </p>
      )}
      {met && <p className="small soft">{fill(words[`met_${met.kept}`], { time: when(met.at) })}</p>}
      {isPutOff && <p><Button look="quiet" aria-expanded={false} onClick={() => setLater(-1)}>{words.seeBoth}</Button></p>}
      {view.status === 'idle' && updated && (
        <SaveState status="saved">{fill(words.updated, { name: updated.by ?? words.someone, time: when(updated.at) })}</SaveState>
      )}
      {elsewhere && !elsewhere.own && view.status !== 'choice' && (
        <SaveState status="choice">{fill(words.elsewhere, { name: elsewhere.by ?? words.someone, time: when(elsewhere.at) })}</SaveState>
      )}
      {problem?.kind === 'conflict' && !isPutOff && (
        <Suspense fallback={<p className="small soft">{words.opening}</p>}>
          <Conflict record={record} field={field} label={label} saved={problem.saved} since={view.at} onLater={() => setLater(problem.saved.version)} {...(choices && { choices })} />
        </Suspense>
      )}
    </div>
  )
}

type StateProps = { view: FieldView; when: (instant: number | string | null) => string; signedOut: boolean; keeps: boolean; nothing: string }

function State({ view, when, signedOut, keeps, nothing }: StateProps): ReactNode {
  const { outbox, words } = useEditsOfPage()
  const { status, problem, at } = view
  if (status === 'idle') return view.updated ? null : <SaveState status={view.isEmpty ? 'idle' : 'kept'}>{view.isEmpty ? nothing : words.idleSaved}</SaveState>
  if (problem?.kind === 'conflict') return <SaveState status="choice">{fill(words.choice, { time: when(problem.saved.at) })}</SaveState>
  if (problem) return <SaveState status="failed">{problem.kind === 'full' ? words.failed_full : words[`failed_${problem.error}`]}</SaveState>
  if (status === 'saving') return <SaveState status="saving">{words.saving}</SaveState>
  if (status === 'saved') return <SaveState status="saved">{fill(words.saved, { time: when(at) })}</SaveState>
  const sentence = signedOut ? words.signedOut : keeps ? words.waiting : words.waitingUnkept
  return (
    <SaveState status="waiting">
      {fill(sentence, { time: when(at) })}{' '}
      {signedOut ? (
        <Button look="quiet" onClick={wantToSignIn}>{words.signIn}</Button>
      ) : (
        <Button look="quiet" onClick={() => void outbox.flush()}>{words.tryNow}</Button>
      )}
    </SaveState>
  )
}

/** Puts a text that cannot be saved into the clipboard, for a mail or a file. */
function CopyText({ text }: { text: () => string }) {
  const { words } = useEditsOfPage()
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(text()).then(() => setCopied(true), () => setCopied(false))
  return <Button look="second" onClick={copy}>{isCopied ? words.copied : words.copyText}</Button>
}
