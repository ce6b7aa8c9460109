import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { plainText } from './plain-text'
import { check, formatPath, formatProblem } from './problems'

const schema = z.strictObject({
  id: plainText(20),
  level: z.enum(['national', 'local']).optional(),
  dimensions: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}$/, { error: 'two capital letters' }),
      numbers: z.array(z.int().min(1)).min(1),
      when: z.union([z.strictObject({ year: z.int() }), z.null()]).optional(),
    }),
  ),
  names: z.record(z.enum(['en', 'fr']), z.string()).optional(),
})

const linesOf = (input: unknown) => {
  const checked = check(schema, input)
  return checked.ok ? [] : checked.problems.map(formatProblem)
}
const dimension = { code: 'MR', numbers: [1] }

it.each<[string, unknown, string[]]>([
  ['nothing wrong', { id: 'a', dimensions: [dimension] }, []],
  ['not an object', [], ['(file): found an empty list, expected an object']],
  ['a missing field', { dimensions: [] }, ['id: found nothing, expected a text']],
  ['an empty text', { id: ' ', dimensions: [] }, ['id: found " ", expected a text that is not empty']],
  ['a character no database can hold', { id: 'a\u0000', dimensions: [] }, ['id: found "a\\u0000", expected a text without control characters']],
  ['half a character', { id: 'a\ud800', dimensions: [] }, ['id: found "a\\ud800", expected a text without control characters']],
  ['a word outside a list', { id: 'a', level: 'x', dimensions: [] }, ['level: found "x", expected one of national, local']],
  ['a field too many', { id: 'a', dimensions: [], 'more or less': 1 }, ['["more or less"]: found 1, expected no field of this name']],
  [
    'faults deep inside',
    { id: 'a', dimensions: [dimension, { code: 'mr', numbers: [1, 0, 1.5] }] },
    [
      'dimensions[1].code: found "mr", expected two capital letters',
      'dimensions[1].numbers[1]: found 0, expected at least 1',
      'dimensions[1].numbers[2]: found 1.5, expected a whole number',
    ],
  ],
  ['too few', { id: 'a', dimensions: [{ code: 'MR', numbers: [] }] }, ['dimensions[0].numbers: found an empty list, expected at least 1 entry']],
  ['the nearest form of a union', { id: 'a', dimensions: [{ ...dimension, when: { year: 'x' } }] }, ['dimensions[0].when.year: found "x", expected a number']],
])('lists %s', (_, input, expected) => expect(linesOf(input)).toEqual(expected))

it('writes a path as one would type it', () => expect(formatPath(['a', 0, 'b', 'c-d', 3])).toBe('a[0].b["c-d"][3]'))

it('never fails on any JSON, and says where each fault is', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      const checked = check(schema, input)
      return checked.ok || (checked.problems.length > 0 && checked.problems.every(({ path, found, expected }) => path && found && expected))
    }),
  ))
