'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '@/components/ui/button'
import type { IconName } from '@/components/ui/icon'
import type { ActionResult } from '@/lib/action'
import { useAct } from './use-act'

interface ActButtonProps<T> {
  work: () => Promise<ActionResult<T>>
  done?: (value: T) => void
  look?: ButtonLook
  icon?: IconName
  /** Said to those who listen, where the visible words do not name the thing. */
  name?: string
  children: ReactNode
}

/** A button for one act; says beside itself when the act was refused. */
export function ActButton<T>({ work, done, look = 'quiet', icon, name, children }: ActButtonProps<T>) {
  const t = useTranslations('errors')
  const { act, isPending, error } = useAct()
  return (
    <>
      <Button look={look} icon={icon} aria-label={name} aria-disabled={isPending || undefined} onClick={() => !isPending && act(work, done)}>
        {children}
      </Button>
      {error && (
        <span className="small act-error" role="alert">
          {t(error)}
        </span>
      )}
    </>
  )
}
