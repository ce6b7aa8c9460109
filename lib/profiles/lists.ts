import type { FindingKind } from '@/lib/db/generated/enums'
import type { FindingMaterial, ProfileMaterial } from './material'
import { findingKinds, paragraphNumber } from '@/lib/framework/numbers'

export type NumberedFinding = FindingMaterial & { number: string }

/** The paragraphs of one list in order, each with its number. Numbers follow the order, whatever gaps the positions have. */
export const listFindings = (
  findings: FindingMaterial[],
  dimension: { number: number; code: string },
  kind: FindingKind,
): NumberedFinding[] =>
  findings
    .filter((finding) => finding.dimensionCode === dimension.code && finding.kind === kind)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((finding, index) => ({ ...finding, number: paragraphNumber(dimension.number, kind, index + 1) }))

/** All paragraphs in printed order. */
export const orderedFindings = ({ dimensions, findings }: Pick<ProfileMaterial, 'dimensions' | 'findings'>) =>
  dimensions.flatMap((dimension) => findingKinds.flatMap((kind) => listFindings(findings, dimension, kind)))

/** A paragraph without words keeps its number and is not printed; its author is told. */
export const hasWords = ({ text }: { text: string }) => text.trim() !== ''
