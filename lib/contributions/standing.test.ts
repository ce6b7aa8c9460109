import { expect, it } from 'vitest'
import { differing, ownStandingOf, standingOf } from './standing'

const today = '2026-11-22'
const nothing = { presence: 'notAssessed', explanation: '', reason: '', state: 'draft' } as const
const written = { ...nothing, presence: 'partly', explanation: 'Since 2019.' } as const
const part = (state: 'draft' | 'submitted', dueOn: string | null = null, isHanded = true) => ({ state, dueOn, isHanded })

it.each([
  ['open', nothing, []],
  ['waiting', nothing, [part('draft', '2026-11-22')]], // due today is not overdue
  ['overdue', nothing, [part('draft', '2026-11-21')]],
  ['overdue', nothing, [part('submitted', '2026-11-21'), part('draft', '2026-11-20')]],
  ['waiting', nothing, [part('submitted', '2026-11-21'), part('draft')]],
  ['contributed', nothing, [part('submitted', '2026-11-21')]],
  ['contributed', nothing, [part('submitted', null, false)]],
  ['open', nothing, [part('draft', '2026-11-21', false)]], // taken back
  ['ready', written, [part('draft', '2026-11-21')]], // the agreed answer needs it no more
  ['returned', { ...written, state: 'returned' }, [part('submitted')]],
  ['submitted', { ...written, state: 'submitted' }, []],
  ['accepted', { ...written, state: 'accepted' }, []],
] as const)('%s', (standing, answer, parts) => expect(standingOf(answer, parts, today)).toBe(standing))

it('tells an institution what became of its text', () => {
  expect(ownStandingOf({ state: 'draft', isReady: false, outcome: null })).toBe('open')
  expect(ownStandingOf({ state: 'draft', isReady: true, outcome: null })).toBe('ready')
  expect(ownStandingOf({ state: 'submitted', isReady: true, outcome: null })).toBe('submitted')
  expect(ownStandingOf({ state: 'submitted', isReady: true, outcome: 'notTaken' })).toBe('notTaken')
})

it('finds institutions that say different things, and none where they agree or have not chosen', () => {
  const says = (...presences: string[]) => differing(presences.map((presence) => ({ presence }))).map(({ presence }) => presence)
  expect(says('partly', 'inPlace', 'notAssessed')).toEqual(['partly', 'inPlace'])
  expect(says('partly', 'partly', 'notAssessed')).toEqual([])
})
