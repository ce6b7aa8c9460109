import type { FindingKind } from '@/lib/db/generated/enums'

export const findingKinds = ['wellDeveloped', 'potential'] as const satisfies readonly FindingKind[]

/**
 * The number of a list: dimension 1 opens with the table of conventions (1.1), so its lists are 1.2 and 1.3; elsewhere they
 * are x.1 and x.2. A list keeps its number while the other is empty, so that a comment on 4.2.3 stays true.
 */
export const listNumber = (dimension: number, kind: FindingKind) =>
  `${dimension}.${findingKinds.indexOf(kind) + (dimension === 1 ? 2 : 1)}`

/** The number of a paragraph, from its place in the list (from 1). */
export const paragraphNumber = (dimension: number, kind: FindingKind, position: number) =>
  `${listNumber(dimension, kind)}.${position}`

export const conventionsNumber = (dimension: number) => (dimension === 1 ? '1.1' : null)
