import type { AssessmentState, Role } from '@/lib/db/generated/enums'
import type { Requirement } from './states'
import type { Place } from './tabs'

/** What a person is to do next in one assessment: worded by the message `assessments.next.<key>`, one link. */
export type NextStep = { key: NextStepKey; part: Place; open?: number }

export type NextStepKey =
  | 'seeQuestions'
  | 'answer'
  | 'submit'
  | 'tellFocalPoint'
  | 'contribute'
  | 'appointFocalPoint'
  | 'setReferenceDate'
  | 'nameInstitutions'
  | 'setCalendar'
  | 'launch'
  | 'review'
  | 'draft'
  | 'readProfile'
  | 'waitForLaunch'
  | 'waitForSubmission'
  | 'waitForProfile'
  | 'readPublished'
  | 'nothing'

export type Situation = {
  role: Role
  state: AssessmentState
  /** indicators without an answer */
  open: number
  /** what the launch still asks for, in the order of the list */
  missing: Requirement[]
}

const missingStep: Partial<Record<Requirement, NextStep>> = {
  focalPointAppointed: { key: 'appointFocalPoint', part: 'people' },
  referenceDateSet: { key: 'setReferenceDate', part: 'dates' },
  institutionsNamed: { key: 'nameInstitutions', part: 'people' },
  calendarSet: { key: 'setCalendar', part: 'dates' },
}

/** Pure: the same situation always gives the same step. */
export function nextStep(situation: Situation): NextStep {
  if (situation.state === 'published') return { key: 'readPublished', part: 'overview' }
  if (situation.state === 'closed') return { key: 'nothing', part: 'overview' }
  return byRole[situation.role](situation)
}

const answering = (open: number, whenDone: NextStep): NextStep => (open > 0 ? { key: 'answer', part: 'answers', open } : whenDone)

const byRole: Record<Role, (situation: Situation) => NextStep> = {
  focalPoint: ({ state, open }) => {
    if (state === 'launch') return { key: 'seeQuestions', part: 'answers' }
    if (state === 'dataCollection') return answering(open, { key: 'submit', part: 'overview' })
    return { key: 'readProfile', part: 'profile' }
  },
  researcher: ({ state, open }) => {
    if (state === 'launch') return { key: 'seeQuestions', part: 'answers' }
    if (state === 'dataCollection') return answering(open, { key: 'tellFocalPoint', part: 'people' })
    return { key: 'waitForProfile', part: 'overview' }
  },
  contributor: ({ state }) =>
    state === 'dataCollection' ? { key: 'contribute', part: 'overview' } : { key: state === 'launch' ? 'waitForLaunch' : 'nothing', part: 'overview' },
  reviewer: ({ state }) => {
    if (state === 'launch') return { key: 'waitForLaunch', part: 'overview' }
    if (state === 'dataCollection' || state === 'drafting') return { key: 'review', part: 'review' }
    return { key: 'readProfile', part: 'profile' }
  },
  editor: ({ state, missing }) => {
    if (state !== 'launch') return { key: 'draft', part: 'profile' }
    const first = missing.map((requirement) => missingStep[requirement]).find((step) => step !== undefined)
    return first ?? { key: 'launch', part: 'overview' }
  },
  clearingAuthority: ({ state }) => (state === 'clearance' ? { key: 'readProfile', part: 'profile' } : { key: 'waitForProfile', part: 'overview' }),
}
