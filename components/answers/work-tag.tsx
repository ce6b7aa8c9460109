import type { ReactNode } from 'react'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Standing } from '@/lib/contributions/standing'

const looks: Record<Standing, { icon: IconName; tone?: Tone }> = {
  open: { icon: 'open' },
  waiting: { icon: 'wait', tone: 'wait' },
  overdue: { icon: 'alert', tone: 'stop' },
  contributed: { icon: 'user', tone: 'wait' },
  ready: { icon: 'check', tone: 'done' },
  returned: { icon: 'back', tone: 'stop' },
  submitted: { icon: 'send', tone: 'wait' },
  accepted: { icon: 'check', tone: 'done' },
}

/** Where the work on an answer stands, in words. */
export const WorkTag = ({ standing, label }: { standing: Standing; label: string }) => <StandingTag standing={standing}>{label}</StandingTag>

/** The look of a standing, around any words about it. */
export const StandingTag = ({ standing, children }: { standing: Standing; children: ReactNode }) => <Tag {...looks[standing]}>{children}</Tag>
