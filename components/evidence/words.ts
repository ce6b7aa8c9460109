import type evidence from '@/lib/i18n/messages/en/evidence.json'

export type EvidenceWords = typeof evidence

/** The size of a file as people say it, in the digits and the unit of their language. */
export function sizeIn(tag: string, bytes: number) {
  const [unit, value] = bytes < 1_000_000 ? (['kilobyte', Math.max(1, bytes / 1000)] as const) : (['megabyte', bytes / 1_000_000] as const)
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0 }).format(value)
}
