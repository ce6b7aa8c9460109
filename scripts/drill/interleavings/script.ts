import fc from 'fast-check'

/** What one of the people does next. Times are those of the page's clock, in milliseconds. */
export type Act =
  | { does: 'types'; at: number }
  | { does: 'erases' }
  | { does: 'pauses'; for: number }
  | { does: 'saves' }
  | { does: 'reloads' }
  | { does: 'hears' }
  | { does: 'line'; is: Line }
  | { does: 'chooses'; text: 'mine' | 'saved' | 'both' }

/** `cut`: the next save arrives, and its answer does not. */
export type Line = 'up' | 'down' | 'cut'
type Step = { who: number; act: Act }
export type Script = { people: number; steps: Step[] }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant('types' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('erases' as const) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('pauses' as const), for: fc.integer({ min: 50, max: 6_000 }) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('saves' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reloads' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('hears' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('line' as const), is: fc.constantFrom<Line>('up', 'down', 'cut') }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('chooses' as const), text: fc.constantFrom('mine' as const, 'saved' as const, 'both' as const) }) },
)

const script: fc.Arbitrary<Script> = fc.integer({ min: 2, max: 5 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    steps: fc.array(fc.record({ who: fc.nat(people - 1), act }), { minLength: 12, maxLength: 45, size: 'max' }),
  }),
)

/** The same scripts for the same seed. */
export const scriptsOf = (seed: number, count: number): Script[] => fc.sample(script, { seed, numRuns: count })
