import fc from 'fast-check'
import { expect, it } from 'vitest'
import { last, placed } from './place'

it.each([
  ['up', ['a', 'b', 'c'], 'c', 2, ['a', 'c', 'b']],
  ['down', ['a', 'b', 'c'], 'a', 2, ['b', 'a', 'c']],
  ['to the top', ['a', 'b', 'c'], 'c', 1, ['c', 'a', 'b']],
  ['to the end', ['a', 'b', 'c'], 'a', last, ['b', 'c', 'a']],
  ['from another list', ['a', 'b'], 'x', 2, ['a', 'x', 'b']],
])('moves %s', (_, ids, id, position, expected) => expect(placed(ids, id, position)).toEqual(expected))

it('keeps every other paragraph once and in order', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ids, fc.nat(), fc.integer(), (list, pick, position) => {
      const id = list[pick % list.length] ?? ''
      const moved = placed(list, id, position)
      expect([...moved].sort()).toEqual([...list].sort())
      expect(moved.filter((each) => each !== id)).toEqual(list.filter((each) => each !== id))
    }),
  )
})
