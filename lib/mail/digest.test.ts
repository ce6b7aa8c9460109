import { expect, it } from 'vitest'
import { arrange } from './digest'
import type { Telling } from './tellings'

const told = (assessmentId: string, item: 'answerSubmitted' | 'answerAccepted', code: string): Telling => ({
  assessmentId,
  fold: item,
  words: { item },
  spots: [{ place: { code }, path: `/assessments/${assessmentId}/answers/${code}#${code}` }],
})

it('puts things in the order in which they happened, by assessment, equal ones as one', () => {
  const parts = arrange([
    told('one', 'answerSubmitted', 'MR-03'),
    told('two', 'answerAccepted', 'WB-01'),
    told('one', 'answerAccepted', 'MR-01'),
    told('one', 'answerSubmitted', 'MR-04'),
    told('one', 'answerSubmitted', 'MR-03'), // submitted twice that day
  ])
  const codes = parts.map(({ assessmentId, items }) => [assessmentId, items.map(({ words, spots, count }) => [words.item, count, spots.map(({ place }) => 'code' in place && place.code)])])
  expect(codes).toEqual([
    ['one', [['answerSubmitted', 2, ['MR-03', 'MR-04']], ['answerAccepted', 1, ['MR-01']]]],
    ['two', [['answerAccepted', 1, ['WB-01']]]],
  ])
})
