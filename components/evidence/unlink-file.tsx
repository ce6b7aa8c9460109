'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { unlinkFile } from '@/lib/evidence/actions'
import { fill } from '@/lib/i18n/fill'
import type { EvidenceWords } from './words'

const focus = (element: HTMLElement | null) => element?.focus()

type Props = { assessmentId: string; file: { id: string; name: string }; words: EvidenceWords }

/** Takes a file off its source, after asking once: nobody but an administrator of the database brings it back. */
export function UnlinkFile({ assessmentId, file: { id, name }, words }: Props) {
  const router = useRouter()
  const [step, setStep] = useState<'idle' | 'asking' | 'working' | 'failed'>('idle')
  const unlink = async () => {
    setStep('working')
    const done = await attempt(() => unlinkFile({ assessmentId, evidenceId: id }))
    if (done.ok) router.refresh()
    else setStep('failed')
  }
  if (step === 'idle') return <Button look="quiet" aria-label={fill(words.unlinkName, { name })} onClick={() => setStep('asking')}>{words.unlink}</Button>
  return (
    <div className="flow-s">
      <p className="small" role="alert">{step === 'failed' ? words.unlinkFailed : fill(words.unlinkAsk, { name })}</p>
      <p className="row">
        <Button look="stop" ref={focus} aria-disabled={step === 'working' || undefined} onClick={() => step !== 'working' && void unlink()}>{words.unlinkYes}</Button>
        <Button look="quiet" onClick={() => setStep('idle')}>{words.unlinkNo}</Button>
      </p>
    </div>
  )
}
