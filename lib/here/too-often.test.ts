import { expect, it } from 'vitest'
import { comesTooOften } from './too-often'

it('lets sixty beats of a person pass in a minute, and counts each person for themselves', () => {
  const beats = Array.from({ length: 61 }, (_, index) => comesTooOften('one', index))
  expect([beats.indexOf(true), comesTooOften('two', 61), comesTooOften('one', 60_001)]).toEqual([60, false, false])
})
