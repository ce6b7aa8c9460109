/** A dimension by its number: its colour is the class `d1` to `d6`, its icon has the same name. */
export type DimensionNumber = 1 | 2 | 3 | 4 | 5 | 6

export const dimensionNumbers: readonly DimensionNumber[] = [1, 2, 3, 4, 5, 6]

export const dimensionClass = (dimension: DimensionNumber) => `d${dimension}` as const
