import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { WorkState } from '@/lib/answers/progress'

const looks: Record<WorkState, { icon: IconName; tone?: Tone }> = {
  open: { icon: 'open' },
  ready: { icon: 'check', tone: 'done' },
  returned: { icon: 'back', tone: 'stop' },
  submitted: { icon: 'send', tone: 'wait' },
  accepted: { icon: 'check', tone: 'done' },
}

/** Where the work on an answer stands, in words. */
export const WorkTag = ({ state, label }: { state: WorkState; label: string }) => <Tag {...looks[state]}>{label}</Tag>
