import { expect, it } from 'vitest'
import { withMarks } from './marks'

it('exchanges marks all at once, and leaves out those without a new one', () => {
  const text = 'Open to all [@1], by permit [@2] and since 2019[@3].'
  expect(withMarks(text, { 1: '2', 2: '5' })).toBe('Open to all [@2], by permit [@5] and since 2019.')
  expect(withMarks(text, {})).toBe('Open to all, by permit and since 2019.')
})
