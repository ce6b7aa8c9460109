import { expect, it } from 'vitest'
import { findQuote, longestQuote, quoteFrom } from './quote'

const text = 'Approval is usual. Law No. 11/2017 names no article.'

it('keeps the selected words, without the space around them', () => expect(quoteFrom(text, ' Approval is usual. ')).toBe('Approval is usual.'))

it('keeps how the text begins where nothing of it was selected', () => {
  expect(quoteFrom(text, '')).toBe(text)
  expect(quoteFrom(text, 'words of another text')).toBe(text)
})

it('ends a long beginning between two words', () => {
  const quote = quoteFrom('word '.repeat(100), '')
  expect(quote.length).toBeLessThanOrEqual(longestQuote)
  expect(quote.endsWith('word')).toBe(true)
})

it('finds the words again, and says when they are gone', () => {
  expect(findQuote(text, 'is usual')).toEqual({ before: 'Approval ', quote: 'is usual', after: '. Law No. 11/2017 names no article.' })
  expect(findQuote('Approval is a matter of practice.', 'is usual')).toBeNull()
  expect(findQuote(text, '')).toBeNull()
})
