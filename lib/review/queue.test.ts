import { expect, it } from 'vitest'
import { gather, type Happening } from './queue'

const happening = (what: Happening['what'], day: number, about: Partial<Happening> = {}): Happening => ({
  ...{ what, at: new Date(Date.UTC(2026, 10, day)), assessmentId: 'tls', answerId: 'a', findingId: null, code: 'MR-07' },
  ...{ dimension: 1, slug: 'rights', kind: null, position: null },
  ...about,
})

it('gathers what is new by what it is about, the oldest first', () => {
  const items = gather([
    happening('comment', 20),
    happening('submitted', 18, { answerId: 'b', code: 'SO-05' }),
    happening('submittedAgain', 17),
    happening('comment', 16, { answerId: null, code: null, findingId: 'f', kind: 'potential', position: 2 }),
    happening('comment', 21),
  ])
  expect(items.map(({ name, whats, path }) => [name, whats, path])).toEqual([
    ['1.3.2', ['comment'], 'profile/rights?open=f#finding-f'],
    ['MR-07', ['submittedAgain', 'comment'], 'review/MR-07'],
    ['SO-05', ['submitted'], 'review/SO-05'],
  ])
})
