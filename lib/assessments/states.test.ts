import { describe, expect, it } from 'vitest'
import { AssessmentState } from '@/lib/db/generated/enums'
import { type Facts, missingRequirements } from './requirements'
import { establishable, findTransition, stepOf, transitions } from './states'

const ready: Facts = { referenceDate: '2026-09', answersDueOn: new Date(), submitDueOn: new Date(), hasFocalPoint: true, hasInstitutions: true, open: 0, mustFix: 0 }

describe('the order of the process', () => {
  it.each([
    ['launch', 'dataCollection', ['editor']],
    ['dataCollection', 'drafting', ['focalPoint']],
    ['drafting', 'dataCollection', ['reviewer', 'editor']],
    ['drafting', 'consultation', ['editor']],
    ['consultation', 'clearance', ['editor']],
    ['consultation', 'drafting', ['editor']],
    ['clearance', 'published', ['clearingAuthority']],
    ['clearance', 'drafting', ['clearingAuthority']],
  ] as const)('from %s to %s by %s', (from, to, by) => expect(findTransition(from, to)?.by).toEqual(by))

  it('knows no other move', () => expect(transitions).toHaveLength(8))
  it('never skips a state', () => expect(findTransition('launch', 'drafting')).toBeNull())
  it('places every state in a step of the MGI, or says that it ended', () => {
    expect(Object.keys(stepOf).sort()).toEqual(Object.values(AssessmentState).sort())
    expect(stepOf.closed).toBeNull()
  })
})

describe('what a move asks for', () => {
  const launch = findTransition('launch', 'dataCollection')!.requires

  it('nothing more, when everything is there', () => expect(missingRequirements(launch, ready)).toEqual([]))
  it.each([
    ['focalPointAppointed', { hasFocalPoint: false }],
    ['referenceDateSet', { referenceDate: null }],
    ['institutionsNamed', { hasInstitutions: false }],
    ['calendarSet', { answersDueOn: null }],
    ['calendarSet', { submitDueOn: null }],
  ] as const)('%s', (requirement, lacking) => expect(missingRequirements(launch, { ...ready, ...lacking })).toEqual([requirement]))

  it('an answer to every indicator before the submission', () =>
    expect(missingRequirements(['everyIndicatorAnswered'], { ...ready, open: 1 })).toEqual(['everyIndicatorAnswered']))
  it('asks that what must be settled is settled or answered', () =>
    expect(missingRequirements(['noMustFixOpen'], { ...ready, mustFix: 1 })).toEqual(['noMustFixOpen']))
  it.each([undefined, '', '  '])('a reason that is more than %j', (reason) =>
    expect(missingRequirements(['reasonGiven'], { ...ready, ...(reason === undefined ? {} : { reason }) })).toEqual(['reasonGiven']))
  it('what cannot be established yet never holds', () => {
    const later = transitions.flatMap(({ requires }) => requires).filter((requirement) => !establishable.includes(requirement))
    expect(later.length).toBeGreaterThan(0)
    expect(missingRequirements(later, { ...ready, reason: 'because' })).toEqual(later)
  })
})
