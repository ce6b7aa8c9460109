import type { AssessmentState, ReturnGround, Role } from '@/lib/db/generated/enums'
import type { Requirement } from './states'
import type { Place } from './tabs'
import { answerSpot, type Spot, stepsOfWork, type Work } from './work'

/**
 * What a person is to do next in one assessment: worded by the message `assessments.next.<key>`, one link. `at` is the very
 * thing that it is about, where that is known; `open` how many there are.
 */
export type NextStep = { key: NextStepKey; part: Place; open?: number; at?: Spot; ground?: ReturnGround; what?: QueueSpot['what'] }

type NextStepKey =
  | 'seeQuestions'
  | 'answer'
  | 'returned'
  | 'settle'
  | 'choose'
  | 'compose'
  | 'judge'
  | 'answerNext'
  | 'remind'
  | 'awaitInstitutions'
  | 'settleAll'
  | 'submit'
  | 'tellFocalPoint'
  | 'contribute'
  | 'contributeNext'
  | 'submitReady'
  | 'contributed'
  | 'waitForHandout'
  | 'appointFocalPoint'
  | 'setReferenceDate'
  | 'nameInstitutions'
  | 'setCalendar'
  | 'launch'
  | 'review'
  | 'look'
  | 'draft'
  | 'readProfile'
  | 'waitForLaunch'
  | 'waitForSubmission'
  | 'waitForProfile'
  | 'readPublished'
  | 'nothing'

/** Something that a reviewer has not settled yet, by the first thing that happened to it. */
export type QueueSpot = Spot & { what: 'submitted' | 'submittedAgain' | 'comment' | 'mention' | 'undecided' }

/** An indicator that is handed to the institution of a contributor. */
type OwnSpot = { code: string; isOverdue: boolean; isOpen: boolean; isReady: boolean }

export type Situation = {
  role: Role
  state: AssessmentState
  /** indicators without an answer */
  open: number
  /** what the launch still asks for, in the order of the list */
  missing: Requirement[]
  /** comments of IOM that must be answered before the submission */
  mustFix?: number
  /** what the indicators wait for, for those who write the answers; the steps name them where it is given */
  work?: Work | null
  /** what there is to look at for a reviewer, the oldest first */
  queue?: QueueSpot[] | null
  /** what the institution of a contributor has in hand, in the order of the catalogue */
  own?: OwnSpot[] | null
}

const missingStep: Partial<Record<Requirement, NextStep>> = {
  focalPointAppointed: { key: 'appointFocalPoint', part: 'people' },
  referenceDateSet: { key: 'setReferenceDate', part: 'dates' },
  institutionsNamed: { key: 'nameInstitutions', part: 'people' },
  calendarSet: { key: 'setCalendar', part: 'dates' },
}

/** All that is to be done, the most urgent first, never empty. Pure: the same situation always gives the same steps. */
export function nextSteps(situation: Situation): [NextStep, ...NextStep[]] {
  if (situation.state === 'published') return [{ key: 'readPublished', part: 'overview' }]
  if (situation.state === 'closed') return [{ key: 'nothing', part: 'overview' }]
  const [first, ...others] = byRole[situation.role](situation)
  return first ? [first, ...others] : [{ key: 'nothing', part: 'overview' }]
}

/** What comes before the submission: the very items where they are known, else how many there are. */
function beforeSubmission({ role, open, mustFix = 0, work }: Situation): NextStep[] {
  const named = work ? stepsOfWork(work, role) : []
  if (named.length > 0) return named
  if (open > 0) return [{ key: 'answer', part: 'answers', open }]
  // on answers they would have been named: these stand on paragraphs of the profile
  return mustFix > 0 ? [{ key: 'settleAll', part: work ? 'profile' : 'overview', open: mustFix }] : []
}

const isComplete = ({ open, mustFix = 0 }: Situation) => open === 0 && mustFix === 0

function ofContributor({ own }: Situation): NextStep[] {
  if (!own) return [{ key: 'contribute', part: 'overview' }]
  if (own.length === 0) return [{ key: 'waitForHandout', part: 'overview' }]
  const open = own.filter(({ isOpen }) => isOpen)
  const first = open.find(({ isOverdue }) => isOverdue) ?? open[0]
  const ready = own.filter(({ isReady }) => isReady).length
  const steps: NextStep[] = [
    ...(first ? [{ key: 'contributeNext' as const, part: 'answers' as const, at: answerSpot(first.code), open: open.length }] : []),
    ...(ready > 0 ? [{ key: 'submitReady' as const, part: 'overview' as const, open: ready }] : []),
  ]
  return steps.length > 0 ? steps : [{ key: 'contributed', part: 'overview' }]
}

const looks = (queue: QueueSpot[]): NextStep[] => queue.map(({ what, ...at }) => ({ key: 'look', part: 'review', what, at }))

const byRole: Record<Role, (situation: Situation) => NextStep[]> = {
  focalPoint: (situation) => {
    const { state, work } = situation
    if (state === 'launch') return [{ key: 'seeQuestions', part: 'answers' }]
    if (state === 'dataCollection') return [...beforeSubmission(situation), ...(isComplete(situation) ? [{ key: 'submit' as const, part: 'overview' as const }] : [])]
    return [...(state === 'drafting' && work ? stepsOfWork(work, 'focalPoint') : []), { key: 'readProfile', part: 'profile' }]
  },
  researcher: (situation) => {
    const { state, work } = situation
    if (state === 'launch') return [{ key: 'seeQuestions', part: 'answers' }]
    if (state === 'dataCollection') return [...beforeSubmission(situation), ...(isComplete(situation) ? [{ key: 'tellFocalPoint' as const, part: 'people' as const }] : [])]
    return [...(state === 'drafting' && work ? stepsOfWork(work, 'researcher') : []), { key: 'waitForProfile', part: 'overview' }]
  },
  contributor: (situation) => {
    if (situation.state === 'launch') return [{ key: 'waitForLaunch', part: 'overview' }]
    return situation.state === 'dataCollection' ? ofContributor(situation) : [{ key: 'nothing', part: 'overview' }]
  },
  reviewer: ({ state, queue }) => {
    if (state === 'launch') return [{ key: 'waitForLaunch', part: 'overview' }]
    if (state !== 'dataCollection' && state !== 'drafting') return [{ key: 'readProfile', part: 'profile' }]
    if (!queue) return [{ key: 'review', part: 'review' }]
    return [...looks(queue), state === 'drafting' ? { key: 'readProfile', part: 'profile' } : { key: 'waitForSubmission', part: 'overview' }]
  },
  editor: ({ state, missing }) => {
    if (state !== 'launch') return [{ key: 'draft', part: 'profile' }]
    const steps = missing.flatMap((requirement) => missingStep[requirement] ?? [])
    return steps.length > 0 ? steps : [{ key: 'launch', part: 'overview' }]
  },
  clearingAuthority: ({ state }) => [state === 'clearance' ? { key: 'readProfile', part: 'profile' } : { key: 'waitForProfile', part: 'overview' }],
}
