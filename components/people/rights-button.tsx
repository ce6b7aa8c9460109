'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { changePersonRights } from '@/lib/people/actions'
import type { RightsChange } from '@/lib/people/schema'

/** One change to what a person may do. Each can be undone by its opposite. */
export function RightsButton({ change, label, of, errors }: { change: RightsChange; label: string; of: string; errors: Record<string, string> }) {
  const router = useRouter()
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, start] = useTransition()
  const act = () =>
    start(async () => {
      const result = await attempt(() => changePersonRights(change))
      setFault(result.ok ? null : (errors[result.fields?.personId?.[0] ?? result.error] ?? null))
      router.refresh()
    })
  return (
    <>
      <Button look="quiet" onClick={act} aria-disabled={isSending}>{label} <VisuallyHidden>{of}</VisuallyHidden></Button>
      {fault && <p className="error small" role="alert">{fault}</p>}
    </>
  )
}
