import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeMarker, markOf, piecesOf, resolveMarkers, withoutMarker } from './markers'

const known = { footnote: new Set(['1', '2']), citation: new Set(['1', 'law']) }
const resolved = (text: string) => {
  const { text: left, marks, strays } = resolveMarkers(text, known)
  return [left, marks.map(({ kind, marker, at }) => `${markOf(kind, marker)} ${at}`), strays.map(({ kind, marker, reason }) => `${markOf(kind, marker)} ${reason}`)]
}

describe('resolveMarkers', () => {
  it.each([
    ['no marker', 'A law.', ['A law.', [], []]],
    ['a footnote at its word', 'A law[^1] holds.', ['A law holds.', ['[^1] 5'], []]],
    ['a space before a marker', 'A law [^1], and more.', ['A law, and more.', ['[^1] 5'], []]],
    ['spaces on both sides', 'A law [@law] holds.', ['A law holds.', ['[@law] 5'], []]],
    ['two markers at one place', 'A law. [@1] [^2]', ['A law.', ['[@1] 6', '[^2] 6'], []]],
    ['a marker that opens the text', '[^1] A law.', ['A law.', ['[^1] 0'], []]],
    ['a marker that opens a paragraph', 'One.\n\n[^1] Two.', ['One.\n\nTwo.', ['[^1] 6'], []]],
    ['one source at two sentences', 'A[@1]. B[@1].', ['A. B.', ['[@1] 1', '[@1] 4'], []]],
    ['an unknown footnote', 'A law[^7].', ['A law[^7].', [], ['[^7] unknown']]],
    ['an unknown source', 'A law[@x-9].', ['A law[@x-9].', [], ['[@x-9] unknown']]],
    ['a footnote that stands twice', 'A[^1] and B[^1].', ['A and B[^1].', ['[^1] 1'], ['[^1] repeated']]],
    ['brackets that are no marker', 'Art. [1] and [^] and [@ x].', ['Art. [1] and [^] and [@ x].', [], []]],
  ])('reads %s', (_, text, expected) => expect(resolved(text)).toEqual(expected))

  it('loses no word and no marker, whatever is written', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '[^1]', '[^2]', '[@1]', '[^9]', '[@', ']', 'ت', '😀')
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('')
        const { text, marks, strays } = resolveMarkers(source, known)
        const words = (value: string) => value.replace(/\s/gu, '')
        const seen = [...source.matchAll(/\[[\^@][\p{L}\p{N}_-]+\]/gu)].length
        expect(marks.length + strays.length).toBe(seen)
        expect(words(text).length).toBe(words(source).length - marks.reduce((sum, { kind, marker }) => sum + markOf(kind, marker).length, 0))
        for (const { at } of marks) expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

it('gives the smallest free number as a marker', () => expect(freeMarker(['1', '3', 'x'])).toBe('2'))
it('takes a marker out with the space before it', () =>
  expect(withoutMarker('A law [^1] and [^10], see[^1].', 'footnote', '1')).toBe('A law and [^10], see.'))

it.each([
  ['', []],
  ['A law.', ['A law.']],
  ['A law[^1] holds.[@law]', ['A law', { kind: 'footnote', marker: '1' }, ' holds.', { kind: 'citation', marker: 'law' }]],
])('cuts %o at its markers', (text, pieces) => expect(piecesOf(text)).toEqual(pieces))
