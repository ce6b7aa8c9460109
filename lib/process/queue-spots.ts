import type { QueueSpot } from '@/lib/assessments/next-step'
import type { QueueItem } from '@/lib/review/queue'

/** What a reviewer has to look at or to decide, the oldest first; what is with the focal point is not theirs to do. */
export const queueSpots = (items: readonly QueueItem[]): QueueSpot[] =>
  items.flatMap(({ name, path, whats }) => {
    const what = whats.find((each) => each !== 'returned')
    return what ? [{ name, path, what }] : []
  })
