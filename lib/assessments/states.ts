import type { AssessmentState, Role } from '@/lib/db/generated/enums'

/**
 * The order of the process: the four steps of the MGI (annex of the published profiles) as states of an assessment.
 * Who may move it, where to, and what must hold. The server enforces this table; pages explain it.
 */
export type Requirement =
  | 'focalPointAppointed'
  | 'referenceDateSet'
  | 'institutionsNamed'
  | 'calendarSet'
  | 'everyIndicatorAnswered'
  | 'noMustFixOpen'
  | 'everyFindingApproved'
  | 'windowClosed'
  | 'everyPositionAnswered'
  | 'textCleared'
  | 'reasonGiven'

export type Transition = { from: AssessmentState; to: AssessmentState; by: Role[]; requires: Requirement[] }

export const transitions: Transition[] = [
  {
    from: 'launch',
    to: 'dataCollection',
    by: ['editor'],
    requires: ['focalPointAppointed', 'referenceDateSet', 'institutionsNamed', 'calendarSet'],
  },
  { from: 'dataCollection', to: 'drafting', by: ['focalPoint'], requires: ['everyIndicatorAnswered', 'noMustFixOpen'] },
  { from: 'drafting', to: 'dataCollection', by: ['reviewer', 'editor'], requires: ['reasonGiven'] },
  { from: 'drafting', to: 'consultation', by: ['editor'], requires: ['everyFindingApproved'] },
  { from: 'consultation', to: 'clearance', by: ['editor'], requires: ['windowClosed', 'everyPositionAnswered'] },
  { from: 'consultation', to: 'drafting', by: ['editor'], requires: ['windowClosed'] },
  { from: 'clearance', to: 'published', by: ['clearingAuthority'], requires: ['textCleared'] },
  { from: 'clearance', to: 'drafting', by: ['clearingAuthority'], requires: ['reasonGiven'] },
]

/** What the product can establish today. A transition that asks for anything else is not open yet, and pages say so. */
export const establishable: Requirement[] = [
  'focalPointAppointed',
  'referenceDateSet',
  'institutionsNamed',
  'calendarSet',
  'everyIndicatorAnswered',
  'noMustFixOpen',
  'reasonGiven',
]

export const findTransition = (from: AssessmentState, to: AssessmentState) =>
  transitions.find((transition) => transition.from === from && transition.to === to) ?? null

/** The step of the MGI process (1 to 4) in which a state lies; null when the assessment ended without publication. */
export const stepOf: Record<AssessmentState, 1 | 2 | 3 | 4 | null> = {
  launch: 1,
  dataCollection: 2,
  drafting: 2,
  consultation: 3,
  clearance: 4,
  published: 4,
  closed: null,
}
