import { expect, it } from 'vitest'
import { type Answered, isAnswered, isOpen, progressOf, workStateOf } from './progress'

const answer = (changes: Partial<Answered> = {}): Answered => ({ presence: 'notAssessed', explanation: '', reason: '', state: 'draft', ...changes })

it.each([
  ['nothing chosen, with a note', answer({ explanation: 'To be asked.' }), false],
  ['a choice without an explanation', answer({ presence: 'partly' }), false],
  ['a choice explained by spaces', answer({ presence: 'partly', explanation: ' \n' }), false],
  ['a choice with its explanation', answer({ presence: 'notInPlace', explanation: 'No rule.' }), true],
  ['no information', answer({ presence: 'noInformation' }), true],
  ['not applicable without a reason', answer({ presence: 'notApplicable', explanation: 'Text.' }), false],
  ['not applicable with its reason', answer({ presence: 'notApplicable', reason: 'No such level.' }), true],
])('%s: answered is %3$s', (_, given, expected) => expect(isAnswered(given)).toBe(expected))

it('names where the work stands', () => {
  const complete = { presence: 'inPlace', explanation: 'Yes.' } as const
  expect(workStateOf(answer())).toBe('open')
  expect(workStateOf(answer(complete))).toBe('ready')
  expect(workStateOf(answer({ ...complete, state: 'returned' }))).toBe('returned')
  expect(workStateOf(answer({ state: 'submitted' }))).toBe('submitted')
  expect(isOpen(answer({ ...complete, state: 'returned' }))).toBe(true)
})

it('counts texts that were only asked whether they exist', () => {
  const answers = [answer(), answer({ presence: 'inPlace', explanation: true }), answer({ presence: 'noInformation', state: 'accepted' })]
  expect(progressOf(answers)).toEqual({ total: 3, answered: 2, states: { open: 1, ready: 1, returned: 0, submitted: 0, accepted: 1 } })
})
