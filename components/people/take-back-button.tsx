'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { takeIndicatorsBack } from '@/lib/people/actions'
import type { TakingBack } from '@/lib/people/schema'

/** Takes handed indicators back. Whether it worked or somebody was quicker: the list shown afterwards tells. */
export function TakeBackButton({ assignment, label, from }: { assignment: TakingBack; label: string; from: string }) {
  const router = useRouter()
  const [isSending, start] = useTransition()
  const takeBack = () =>
    start(async () => {
      await attempt(() => takeIndicatorsBack(assignment))
      router.refresh()
    })
  return <Button look="quiet" onClick={takeBack} aria-disabled={isSending}>{label} <VisuallyHidden>{from}</VisuallyHidden></Button>
}
