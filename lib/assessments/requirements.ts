import type { Requirement } from './states'

/** What is known of an assessment when it wants to move on. */
export type Facts = {
  referenceDate: string | null
  answersDueOn: Date | null
  submitDueOn: Date | null
  hasFocalPoint: boolean
  hasInstitutions: boolean
  /** indicators without an answer */
  open: number
  /** threads that IOM asks to settle before the submission, and that nobody has answered */
  mustFix: number
  /** why an assessment goes back */
  reason?: string
}

const holds: Partial<Record<Requirement, (facts: Facts) => boolean>> = {
  focalPointAppointed: ({ hasFocalPoint }) => hasFocalPoint,
  referenceDateSet: ({ referenceDate }) => referenceDate !== null,
  institutionsNamed: ({ hasInstitutions }) => hasInstitutions,
  calendarSet: ({ answersDueOn, submitDueOn }) => answersDueOn !== null && submitDueOn !== null,
  everyIndicatorAnswered: ({ open }) => open === 0,
  noMustFixOpen: ({ mustFix }) => mustFix === 0,
  reasonGiven: ({ reason }) => Boolean(reason?.trim()),
}

/** What does not hold yet. A requirement that this version cannot establish never holds. */
export const missingRequirements = (requires: Requirement[], facts: Facts): Requirement[] =>
  requires.filter((requirement) => !holds[requirement]?.(facts))
