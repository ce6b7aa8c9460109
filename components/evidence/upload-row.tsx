'use client'

import { useEffect, useRef, useState } from 'react'
import { randomId } from '@/components/edits/random-id'
import { onSessionBack, suspectSession } from '@/components/session/session-events'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { fill } from '@/lib/i18n/fill'
import { forgetUpload, sendPiecesTo, type Target } from './send-piece'
import { Upload, type UploadState } from './upload'
import { type EvidenceWords, sizeIn } from './words'

type Props = { file: File; target: Target; isTurn: boolean; words: EvidenceWords; tag: string; onEnd: (isKept: boolean) => void }

/** One chosen file on its way: how far it has come, in words and as a bar, and what can be done. */
export function UploadRow({ file, target, isTurn, words, tag, onEnd }: Props) {
  const [id] = useState(randomId)
  const [state, setState] = useState<UploadState | null>(null)
  const upload = useRef<Upload | null>(null)
  const ended = useRef(onEnd)
  useEffect(() => void (ended.current = onEnd))
  const { assessmentId, sourceId, person } = target

  useEffect(() => {
    if (!isTurn) return
    const hear = (told: UploadState) => {
      setState(told)
      if (told.phase === 'signedOut') suspectSession()
      if (!('sent' in told)) ended.current(told.phase === 'kept')
    }
    const sending = new Upload(file, sendPiecesTo({ assessmentId, sourceId, person }, id, file), hear)
    upload.current = sending
    sending.start()
    const goOn = () => sending.retry()
    const stopListening = onSessionBack(goOn)
    addEventListener('online', goOn)
    return () => {
      sending.stop()
      stopListening()
      removeEventListener('online', goOn)
    }
  }, [isTurn, file, id, assessmentId, sourceId, person])

  const cancel = () => {
    upload.current?.cancel()
    forgetUpload(id, person)
  }
  const name = file.name
  if (state && !('sent' in state)) return <Outcome {...{ state, name, words }} />
  const sent = state?.sent ?? 0
  const said = { name, sent: sizeIn(tag, sent), size: sizeIn(tag, file.size) }
  const phase = state?.phase ?? 'inTurn'
  const isStopped = phase === 'waiting' || phase === 'signedOut'
  return (
    <div className="flow-s">
      <Progress label={fill(words[phase], said)} value={sent} max={file.size} />
      {isStopped && <p className="visually-hidden" role="status">{fill(words[phase], said)}</p>}
      <p className="row">
        {isStopped && <Button look="second" aria-label={fill(words.tryAgainName, { name })} onClick={() => upload.current?.retry()}>{words.tryAgain}</Button>}
        {state && <Button look="quiet" aria-label={fill(words.cancelName, { name })} onClick={cancel}>{words.cancel}</Button>}
      </p>
    </div>
  )
}

function Outcome({ state, name, words }: { state: Exclude<UploadState, { sent: number }>; name: string; words: EvidenceWords }) {
  switch (state.phase) {
    case 'kept':
      return <p className="save save--saved" role="status">{fill(words.kept, { name: state.name })}</p>
    case 'cancelled':
      return <p className="small soft" role="status">{fill(words.cancelled, { name })}</p>
    case 'refused':
    case 'failed':
      return (
        <Notice tone="stop" level={3} role="alert" title={fill(words.notAdded, { name })}>
          <p>{state.phase === 'refused' ? words[`refused_${state.refusal}`] : words[state.why]}</p>
        </Notice>
      )
  }
}
