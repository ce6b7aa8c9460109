import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import type { Tone } from './tag'

const iconOf: Record<Tone, IconName> = { wait: 'wait', stop: 'alert', done: 'check' }

interface NoticeProps {
  tone?: Tone
  /** Stands for the tone where another drawing says it better. */
  icon?: IconName
  title: ReactNode
  /** Level of the title in the page's order of headings. */
  level?: 2 | 3
  /** `status` is read out politely when it appears, `alert` at once; without it the notice is part of the page. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

/** Something the person should know here: what happened, what is safe, what to do. */
export function Notice({ tone, icon, title, level = 2, role, children }: NoticeProps) {
  const Heading = `h${level}` as const
  return (
    <div className={tone ? `notice notice--${tone}` : 'notice'} role={role}>
      <Icon name={icon ?? (tone ? iconOf[tone] : 'info')} />
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
