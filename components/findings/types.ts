import type { FindingKind } from '@/lib/db/generated/enums'
import type { MarkKind } from '@/lib/profiles/markers'
import type { FindingPlace } from '@/lib/profiles/schema'

/** What the markers of a paragraph stand for, in the order in which they are numbered. */
export type MarkNames = Record<MarkKind, { marker: string; name: string }[]>

/** One paragraph as its list shows it. */
export type LaneFinding = {
  id: string
  kind: FindingKind
  text: string
  locale: string
  version: number
  indicators: { id: string; code: string }[]
  marks: MarkNames
}

type Dimension = { number: 1 | 2 | 3 | 4 | 5 | 6; code: string; slug: string; shortName: string }

/** What the lists of one dimension need to know of where they stand. */
export type Desk = {
  assessmentId: string
  dimension: Dimension
  dimensions: Dimension[]
  titles: Record<FindingKind, string>
}

export type Move = (finding: LaneFinding, to: FindingPlace) => void
