/** In milliseconds: from one beat to the next, and how long after the last one somebody still counts as here; one may be lost. */
export const beatEvery = 25_000
export const hereFor = 50_000
