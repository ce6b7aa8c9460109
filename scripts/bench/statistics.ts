/** The value below which the share `q` (0 to 1) of the values lies; values in any order and unit. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))

/** One line of the table: what was measured, the goal, and whether it was met. */
export type Measurement = {
  name: string
  /** the ratio or count that the goal speaks of */
  value: number
  goal: string
  met: boolean
  details: Record<string, unknown>
}
