import { describe, expect, it } from 'vitest'
import type { Handout } from '@/lib/contributions/schema'
import type { Standing } from '@/lib/contributions/standing'
import { type Attention, tallyOf, workOf } from './work'

const codes = ['MR-01', 'MR-02', 'MR-03', 'MR-04', 'MR-05', 'MR-06', 'MR-07', 'MR-08']
const standingOf = new Map<string, Standing>([
  ['MR-08', 'returned'],
  ['MR-01', 'open'],
  ['MR-02', 'waiting'],
  ['MR-03', 'overdue'],
  ['MR-04', 'contributed'],
  ['MR-05', 'ready'],
  ['MR-06', 'returned'],
  ['MR-07', 'submitted'],
])
const asks = (code: string, some: Partial<Attention>): Attention => ({ code, ground: null, mustFix: false, presences: [], ...some })
const handout = (code: string, some: Partial<Handout>): Handout => ({
  ...{ code, institution: { id: 'i', name: 'Ministry', locale: 'en' }, isHanded: true, dueOn: null, state: 'submitted', isReady: false, submittedAt: null, outcome: null, isOpenedToIom: false },
  ...some,
})

describe('the work on the answers', () => {
  it('follows the standings, in the order of the catalogue', () =>
    expect(workOf(codes, standingOf, [], [asks('MR-06', { ground: 'sourceMissing' })])).toEqual({
      returned: [{ code: 'MR-06', ground: 'sourceMissing' }, { code: 'MR-08', ground: 'other' }],
      ...{ open: ['MR-01'], waiting: ['MR-02'], overdue: ['MR-03'], contributed: ['MR-04'] },
      ...{ mustFix: [], differing: [], unjudged: [] },
    }))

  it('puts a comment that must be answered before the rest, and names a returned answer once', () =>
    expect(workOf(codes, standingOf, [], [asks('MR-06', { mustFix: true }), asks('MR-07', { mustFix: true }), asks('MR-01', { mustFix: true })])).toMatchObject({
      returned: [{ code: 'MR-06' }, { code: 'MR-08' }],
      mustFix: ['MR-01', 'MR-07'],
      open: [],
    }))

  it('asks for a choice where institutions differ, also while one of them is late, until an answer is agreed', () => {
    const presences: Attention['presences'] = ['inPlace', 'partly']
    const all = codes.map((code) => asks(code, { presences }))
    expect(workOf(codes, standingOf, [], all)).toMatchObject({ differing: ['MR-02', 'MR-03', 'MR-04'], contributed: [], overdue: [], waiting: [] })
    expect(workOf(codes, standingOf, [], [asks('MR-04', { presences: ['inPlace', 'inPlace'] })]).differing).toEqual([])
  })

  it('keeps a contribution in mind until its institution was told what became of it', () => {
    const handouts = [handout('MR-05', {}), handout('MR-07', { outcome: 'taken' }), handout('MR-04', {})]
    expect(workOf(codes, standingOf, handouts, [])).toMatchObject({ unjudged: ['MR-05'], contributed: ['MR-04'] })
  })
})

it('counts what stands where, and leaves out what does not occur', () =>
  expect(tallyOf(['MR-01', 'MR-05', 'MR-06', 'MR-08'], standingOf)).toEqual([
    { standing: 'returned', count: 2 },
    { standing: 'open', count: 1 },
    { standing: 'ready', count: 1 },
  ]))
