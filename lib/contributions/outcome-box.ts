import type { DraftBox } from '@/lib/edits/schema'

/** The box in which a person types why a contribution was taken, partly taken or not taken, before they record it. */
export const outcomeBox = (assessmentId: string, contributionId: string): DraftBox => ({ assessmentId, place: `outcome:${contributionId}` })
