import type { FindingKind } from '@/lib/db/generated/enums'
import { paragraphNumber } from '@/lib/framework/numbers'

/** What there is to look at: a submission, the first or a later one; words of the country; a mention of the reader. */
const newsKinds = ['submitted', 'submittedAgain', 'comment', 'mention'] as const
/** Where an answer waits for whom: seen and not decided yet, or returned to its writers. */
type WaitingKind = 'undecided' | 'returned'
type NewsKind = (typeof newsKinds)[number]

/** One thing that happened, as the database tells it. */
export type Happening = {
  what: NewsKind | WaitingKind
  at: Date
  assessmentId: string
  answerId: string | null
  findingId: string | null
  /** of an answer */
  code: string | null
  dimension: number
  slug: string
  /** of a paragraph: its list and its place in it */
  kind: FindingKind | null
  position: number | null
}

/** A row of the queue: one answer or paragraph, with everything about it that is new. */
export type QueueItem = {
  key: string
  /** such as MR-03 for an answer, 1.2.1 for a paragraph */
  name: string
  isAnswer: boolean
  dimension: number
  assessmentId: string
  /** beneath the assessment's address */
  path: string
  whats: Happening['what'][]
  since: Date
}

/** Happenings gathered by what they are about, the oldest first. */
export function gather(happenings: readonly Happening[]): QueueItem[] {
  const items = new Map<string, QueueItem>()
  for (const happening of [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = happening.answerId ?? happening.findingId ?? ''
    const known = items.get(key)
    if (!known) items.set(key, itemOf(key, happening))
    else if (!known.whats.includes(happening.what)) known.whats.push(happening.what)
  }
  return [...items.values()]
}

function itemOf(key: string, { what, at, assessmentId, answerId, findingId, code, dimension, slug, kind, position }: Happening): QueueItem {
  const shared = { key, dimension, assessmentId, whats: [what], since: at }
  if (answerId && code) return { ...shared, name: code, isAnswer: true, path: `review/${code}` }
  const name = kind && position ? paragraphNumber(dimension, kind, position) : ''
  return { ...shared, name, isAnswer: false, path: `profile/${slug}?open=${findingId}#finding-${findingId}` }
}

export const isNews = ({ whats }: QueueItem) => whats.some((what) => (newsKinds as readonly string[]).includes(what))
