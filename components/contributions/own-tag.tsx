import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { OwnStanding } from '@/lib/contributions/standing'

const looks: Record<OwnStanding, { icon: IconName; tone?: Tone }> = {
  open: { icon: 'open' },
  ready: { icon: 'check', tone: 'done' },
  submitted: { icon: 'send', tone: 'wait' },
  taken: { icon: 'check', tone: 'done' },
  partlyTaken: { icon: 'check', tone: 'done' },
  notTaken: { icon: 'info' },
}

/** Where an institution's own contribution stands, in words. */
export const OwnTag = ({ standing, label }: { standing: OwnStanding; label: string }) => <Tag {...looks[standing]}>{label}</Tag>
