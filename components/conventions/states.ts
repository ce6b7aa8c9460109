import type { ConventionState } from '@/lib/db/generated/enums'

/** In the order of the procedure. */
export const states = ['ratified', 'signed', 'notSigned', 'notRatified'] as const satisfies readonly ConventionState[]
