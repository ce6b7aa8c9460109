import { describe, expect, it } from 'vitest'
import { AssessmentState, Role } from '@/lib/db/generated/enums'
import messages from '@/lib/i18n/messages/en/assessments.json'
import { nextSteps, type Situation } from './next-step'
import type { Work } from './work'

const situation = (some: Partial<Situation>): Situation => ({ role: 'focalPoint', state: 'dataCollection', open: 0, missing: [], ...some })

const work = (some: Partial<Work> = {}): Work => ({
  ...{ returned: [], mustFix: [], differing: [], contributed: [], unjudged: [], open: [], overdue: [], waiting: [] },
  ...some,
})
const everything = work({
  returned: [{ code: 'MR-03', ground: 'sourceMissing' }],
  mustFix: ['MR-04'],
  differing: ['MR-05'],
  contributed: ['MR-06'],
  unjudged: ['MR-07'],
  open: ['WB-10', 'WB-11'],
  overdue: ['WB-12'],
  waiting: ['WB-13'],
})
const nextStep = (of: Situation) => nextSteps(of)[0]
const keys = (some: Partial<Situation>) => nextSteps(situation(some)).map(({ key }) => key)

describe('the next thing to do', () => {
  it.each([
    ['focalPoint', 'launch', 0, 'seeQuestions', 'answers'],
    ['focalPoint', 'dataCollection', 3, 'answer', 'answers'],
    ['focalPoint', 'dataCollection', 0, 'submit', 'overview'],
    ['focalPoint', 'drafting', 0, 'readProfile', 'profile'],
    ['researcher', 'dataCollection', 3, 'answer', 'answers'],
    ['researcher', 'dataCollection', 0, 'tellFocalPoint', 'people'],
    ['contributor', 'launch', 0, 'waitForLaunch', 'overview'],
    ['contributor', 'dataCollection', 0, 'contribute', 'overview'],
    ['reviewer', 'dataCollection', 0, 'review', 'review'],
    ['reviewer', 'drafting', 0, 'review', 'review'],
    ['editor', 'launch', 0, 'launch', 'overview'],
    ['editor', 'dataCollection', 0, 'draft', 'profile'],
    ['clearingAuthority', 'drafting', 0, 'waitForProfile', 'overview'],
    ['clearingAuthority', 'clearance', 0, 'readProfile', 'profile'],
  ] as const)('of a %s in %s with %i open: %s', (role, state, open, key, part) =>
    expect(nextStep(situation({ role, state, open }))).toMatchObject({ key, part }))

  it.each([
    ['focalPointAppointed', 'appointFocalPoint', 'people'],
    ['referenceDateSet', 'setReferenceDate', 'dates'],
    ['institutionsNamed', 'nameInstitutions', 'people'],
    ['calendarSet', 'setCalendar', 'dates'],
  ] as const)('of an editor whose launch lacks %s: %s', (missing, key, part) =>
    expect(nextStep(situation({ role: 'editor', state: 'launch', missing: [missing] }))).toEqual({ key, part }))

  it('is one thing for every role in every state, and has words', () => {
    for (const role of Object.values(Role))
      for (const state of Object.values(AssessmentState)) expect(messages.next).toHaveProperty(nextStep(situation({ role, state, open: 1 })).key)
  })

  it('names what was returned, with its ground, before all else', () =>
    expect(nextStep(situation({ open: 4, work: everything }))).toEqual({
      key: 'returned',
      part: 'answers',
      ground: 'sourceMissing',
      at: { name: 'MR-03', path: 'answers/MR-03#MR-03' },
    }))

  it('then goes from what only the writers can settle to what others have in hand', () => {
    expect(keys({ open: 4, work: everything })).toEqual(['returned', 'settle', 'choose', 'compose', 'judge', 'answerNext', 'remind', 'awaitInstitutions'])
    expect(keys({ open: 4, work: everything, role: 'researcher' })).toEqual(['returned', 'settle', 'choose', 'compose', 'answerNext', 'awaitInstitutions'])
  })

  it('is the submission only when nothing is open and no comment must be answered', () => {
    expect(keys({ work: work() })).toEqual(['submit'])
    expect(keys({ mustFix: 2, work: work() })).toEqual(['settleAll'])
    expect(keys({ mustFix: 1, work: work({ mustFix: ['MR-04'] }) })).toEqual(['settle'])
    expect(keys({ work: work({ unjudged: ['MR-07'] }) })).toEqual(['judge', 'submit'])
  })

  it('is a returned answer also while the profile is drafted', () =>
    expect(keys({ state: 'drafting', work: work({ returned: [{ code: 'MR-03', ground: 'unclear' }] }) })).toEqual(['returned', 'readProfile']))

  it('leads a contributor to what is overdue, then to the submission, then thanks', () => {
    const own = (code: string, some: object = {}) => ({ code, isOverdue: false, isOpen: false, isReady: false, ...some })
    const contributor = (own: Situation['own']) => nextSteps(situation({ role: 'contributor', own: own! }))
    expect(contributor([own('MR-01', { isOpen: true }), own('MR-02', { isOpen: true, isOverdue: true }), own('MR-03', { isReady: true })])).toMatchObject([
      { key: 'contributeNext', at: { name: 'MR-02' }, open: 2 },
      { key: 'submitReady', open: 1 },
    ])
    expect(contributor([own('MR-01')])).toMatchObject([{ key: 'contributed' }])
    expect(contributor([])).toMatchObject([{ key: 'waitForHandout' }])
  })

  it('leads a reviewer to what waits longest', () => {
    const queue: Situation['queue'] = [{ name: 'MR-02', path: 'review/MR-02', what: 'submittedAgain' }]
    expect(nextStep(situation({ role: 'reviewer', queue }))).toEqual({ key: 'look', part: 'review', what: 'submittedAgain', at: { name: 'MR-02', path: 'review/MR-02' } })
    expect(keys({ role: 'reviewer', queue: [] })).toEqual(['waitForSubmission'])
  })

  it('has words for every step that names something', () => {
    for (const { key } of nextSteps(situation({ work: everything, open: 4 }))) expect(messages.next).toHaveProperty(key)
  })
})
