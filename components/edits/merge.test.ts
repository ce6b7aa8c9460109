import { diffWordsWithSpace } from 'diff'
import { expect, it } from 'vitest'
import { mergeTexts } from './merge'

const merged = (saved: string, own: string) => mergeTexts(diffWordsWithSpace(saved, own))

it.each([
  ['entitled from the moment they apply to benefits', 'entitled at once to benefits', 'entitled from the moment they apply at once to benefits'],
  ['One. Two.', 'One.', 'One. Two.'],
  ['Same text.', 'Same text.', 'Same text.'],
  ['', 'Only mine.', 'Only mine.'],
  ['Rules were in preparation.', 'Full implementation was outstanding.', 'Rules were in preparation Full implementation was outstanding.'],
])('holds the words of both: %s | %s', (saved, own, expected) => {
  const text = merged(saved, own)
  for (const word of [...saved.split(/\W+/), ...own.split(/\W+/)]) expect(text).toContain(word)
  expect(text.replaceAll(/\s+/g, ' ')).toBe(expected)
})
