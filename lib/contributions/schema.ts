import { z } from 'zod'
import { ContributionOutcome, type ContributionState, type Presence } from '@/lib/db/generated/enums'
import type { CitationInView } from '@/lib/sources/schema'

/** A contribution to act on, with the version that the person has seen. */
export const contributionAct = z.object({ assessmentId: z.uuid(), contributionId: z.uuid(), version: z.int().min(0) })
export type ContributionAct = z.infer<typeof contributionAct>

export const historyOf = contributionAct.omit({ version: true })

export const ownContributions = z.object({ assessmentId: z.uuid() })

/** What became of a contribution. The institution sees the reason; a text that was taken as it stands needs none. */
export const judgement = contributionAct
  .extend({
    outcome: z.enum(ContributionOutcome, { error: 'outcomeMissing' }),
    reason: z.string().trim().max(5_000, { error: 'reasonLong' }),
  })
  .refine(({ outcome, reason }) => outcome === 'taken' || reason !== '', { error: 'reasonMissing', path: ['reason'] })
export type Judgement = z.input<typeof judgement>

export const takingOver = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), contributionId: z.uuid() })
export type TakingOver = z.infer<typeof takingOver>

export const opening = z.object({ assessmentId: z.uuid(), answerId: z.uuid(), opened: z.boolean() })
export type Opening = z.infer<typeof opening>

export type InstitutionName = { id: string; name: string; locale: string }

/** One institution's contribution to one indicator, as somebody who may read it sees it. */
export type ContributionInView = {
  id: string
  /** of the indicator */
  code: string
  institution: InstitutionName
  presence: Presence
  explanation: string
  reason: string
  /** language of the texts */
  locale: string
  state: ContributionState
  version: number
  submittedAt: Date | null
  outcome: ContributionOutcome | null
  outcomeReason: string
  citations: CitationInView[]
}

/** An institution's part in one indicator, without any text. */
export type Handout = {
  code: string
  institution: InstitutionName
  /** whether it is in the institution's hands now; what it submitted before it was taken back stays */
  isHanded: boolean
  /** a day such as 2026-11-27 */
  dueOn: string | null
  /** null for those from whom it is hidden how far a contribution has come */
  state: ContributionState | null
  /** whether everything that a submission needs is written; told to the institution alone */
  isReady: boolean
  submittedAt: Date | null
  outcome: ContributionOutcome | null
  /** whether IOM's people read the contributions to this indicator; told to the focal point's side alone */
  isOpenedToIom: boolean
}
