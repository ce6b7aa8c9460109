import { expect, it } from 'vitest'
import type { Handout } from '@/lib/contributions/schema'
import { holdingsOf, runsOf } from './holdings'

const order = ['MR-01', 'MR-02', 'MR-03', 'MR-04', 'GV-01', 'GV-02']
const handout = (code: string, some: Partial<Handout> = {}): Handout => ({
  ...{ code, institution: { id: 'education', name: 'Ministry of Education', locale: 'en' }, isHanded: true, dueOn: '2026-11-27' },
  ...{ state: 'draft', isReady: false, submittedAt: null, outcome: null, isOpenedToIom: false },
  ...some,
})

it('names neighbours of one dimension as a run from three on', () => {
  expect(runsOf(['MR-02', 'MR-01'], order)).toEqual([{ first: 'MR-01', last: 'MR-01' }, { first: 'MR-02', last: 'MR-02' }])
  expect(runsOf(['GV-01', 'MR-04', 'MR-03', 'MR-02'], order)).toEqual([{ first: 'MR-02', last: 'MR-04' }, { first: 'GV-01', last: 'GV-01' }])
})

it('says by institution what is in hand until when, what is late and what was submitted', () => {
  const handouts = [
    handout('MR-01', { state: 'submitted', dueOn: '2026-11-01' }),
    handout('MR-02'),
    handout('MR-03', { dueOn: '2026-11-20' }),
    handout('MR-04', { dueOn: null }),
    handout('GV-01', { isHanded: false, state: 'submitted' }),
  ]
  expect(holdingsOf(handouts, order, '2026-11-22').get('education')).toMatchObject([
    { runs: [{ first: 'MR-03' }], dueOn: '2026-11-20', isOverdue: true, isSubmitted: false },
    { runs: [{ first: 'MR-02' }], dueOn: '2026-11-27', isOverdue: false },
    { runs: [{ first: 'MR-04' }], dueOn: null, isOverdue: false },
    { runs: [{ first: 'MR-01' }], dueOn: null, isOverdue: false, isSubmitted: true },
  ])
  expect(holdingsOf([], order, '2026-11-22').get('education')).toBeUndefined()
})
