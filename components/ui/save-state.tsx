import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** Where a typed text is. `saved` is said only after the database has committed; `kept` of what stood there when the page was opened. */
export type SaveStatus = 'saved' | 'saving' | 'waiting' | 'choice' | 'failed' | 'idle' | 'kept'

const looks: Record<SaveStatus, { icon: IconName; modifier?: string }> = {
  idle: { icon: 'pen' },
  kept: { icon: 'check' },
  saved: { icon: 'check', modifier: 'saved' },
  saving: { icon: 'wait' },
  waiting: { icon: 'send', modifier: 'wait' },
  choice: { icon: 'choose', modifier: 'choice' },
  failed: { icon: 'alert', modifier: 'choice' },
}

/**
 * The state of a text, beside the text. The words are the caller's (messages `common.save`), because they carry times
 * and links. It is not a live region: whoever holds several texts announces them together and seldom.
 */
export function SaveState({ status, children }: { status: SaveStatus; children: ReactNode }) {
  const { icon, modifier } = looks[status]
  return (
    <p className={modifier ? `save save--${modifier}` : 'save'} data-save={status}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}
