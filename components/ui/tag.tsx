import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Tone = 'wait' | 'stop' | 'done'

/** A state of work in one or two words. A tone never comes without an icon and the words. */
export function Tag({ tone, icon, children }: { tone?: Tone | 'plain'; icon?: IconName; children: ReactNode }) {
  return (
    <span className={tone ? `tag tag--${tone}` : 'tag'}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
