import { expect, it } from 'vitest'
import { compareCitations, compareTexts } from './compare'

it('marks the words that came and went', () => {
  expect(compareTexts('entitled to benefits.', 'entitled to social protection.')).toEqual([
    { value: 'entitled to ' },
    { value: 'benefits', change: 'went' },
    { value: 'social protection', change: 'came' },
    { value: '.' },
  ])
})

it('marks nothing where there is nothing to compare with', () => expect(compareTexts(null, 'As it stands.')).toEqual([{ value: 'As it stands.' }]))

it('tells new, changed and removed citations apart', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, locator: 'Article 1', quote: '' })) as [Cited, Cited, Cited]
  const { citations, gone } = compareCitations([a, b], [{ ...b, locator: 'Article 2' }, c])
  expect(citations.map(({ change }) => change)).toEqual(['changed', 'new'])
  expect(gone).toEqual([a])
  expect(compareCitations(null, [a]).citations).toMatchObject([{ change: null }])
})

type Cited = { id: string; locator: string; quote: string }
