'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { tryAgain } from '@/lib/mail/actions'

/** Has a person's mail tried again. Whether it goes out this time: the table tells, a moment later. */
export function TryAgainButton({ personId, label, of }: { personId: string; label: string; of: string }) {
  const router = useRouter()
  const [isSending, start] = useTransition()
  const act = () =>
    start(async () => {
      await attempt(() => tryAgain({ personId }))
      router.refresh()
    })
  return <Button look="quiet" onClick={act} aria-disabled={isSending}>{label} <VisuallyHidden>{of}</VisuallyHidden></Button>
}
