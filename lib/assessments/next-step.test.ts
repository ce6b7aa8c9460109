import { describe, expect, it } from 'vitest'
import { AssessmentState, Role } from '@/lib/db/generated/enums'
import messages from '@/lib/i18n/messages/en/assessments.json'
import { nextStep, type Situation } from './next-step'

const situation = (some: Partial<Situation>): Situation => ({ role: 'focalPoint', state: 'dataCollection', open: 0, missing: [], ...some })

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
})
