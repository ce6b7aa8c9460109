import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuthoredText } from './document'
import { blocks, type Block, type Run } from './runs'

const text = (words: string, marks: Partial<AuthoredText> = {}): AuthoredText => ({
  text: words,
  lang: 'en',
  citations: [],
  footnotes: [],
  ...marks,
})
const cite = (source: number, at: number | null) => ({ source, locator: null, at })
const note = (words: string, at: number | null) => ({ text: words, lang: 'en', at })

const shownRun = (run: Run) => {
  if (run.type === 'text') return run.text
  if (run.type === 'break') return '⏎'
  return run.type === 'footnote' ? `^${run.footnote.text}^` : `[${run.citations.map((c) => c.source).join(',')}]`
}
const shownRuns = (runs: Run[]) => runs.map(shownRun).join('')
const shown = (result: Block[]) =>
  result.map((block) => (block.type === 'list' ? block.items.map((item) => `* ${shownRuns(item)}`).join('\n') : shownRuns(block.runs)))

describe('blocks', () => {
  it.each([
    ['one paragraph', text('One.'), ['One.']],
    ['two paragraphs', text('One.\n\nTwo.'), ['One.', 'Two.']],
    ['a line break inside a paragraph', text('One,\ntwo.'), ['One,⏎two.']],
    ['a list after a sentence', text('These:\n- a\n- b\n\nEnd.'), ['These:', '* a\n* b', 'End.']],
    ['Windows line ends and spare spaces', text('  One. \r\n \r\n\r\nTwo.'), ['One.', 'Two.']],
    ['a hyphen that opens no item', text('-5 degrees'), ['-5 degrees']],
    ['marks at their sentence', text('One. Two.', { citations: [cite(3, 4), cite(1, 9)] }), ['One.[3] Two.[1]']],
    ['sources of one place together', text('One.', { citations: [cite(3, 4), cite(1, 4)] }), ['One.[3,1]']],
    ['no mark for sources of the whole text', text('One.', { citations: [cite(3, null)] }), ['One.']],
    ['sources before a note', text('One.', { citations: [cite(1, 4)], footnotes: [note('n', 4)] }), ['One.[1]^n^']],
    ['a note without a place at the very end', text('One.\n\nTwo.', { footnotes: [note('n', null)] }), ['One.', 'Two.^n^']],
    ['a mark in the gap with the text before', text('One.\n\nTwo.', { footnotes: [note('n', 5)] }), ['One.^n^', 'Two.']],
    ['a mark in front of an item inside it', text('- a\n- b', { footnotes: [note('n', 4)] }), ['* a^n^\n* b']],
    ['a mark far outside', text('One.', { footnotes: [note('n', 999)] }), ['One.^n^']],
    ['a note on nothing', text('', { footnotes: [note('n', null)] }), ['^n^']],
    ['nothing', text(' \n\n '), []],
  ])('keeps %s', (_, authored, expected) => expect(shown(blocks(authored))).toEqual(expected))

  it('does not part a character of two units', () => {
    expect(shown(blocks(text('a😀b', { footnotes: [note('n', 2)] })))).toEqual(['a😀^n^b'])
  })

  it('loses no word and no mark, whatever is written', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '\r', '- ', '\n\n', '.', 'ت') })
    const places = fc.array(fc.option(fc.nat(40), { nil: null }), { maxLength: 4 })
    fc.assert(
      fc.property(words, places, places, (content, notes, citations) => {
        const result = blocks(
          text(content, { footnotes: notes.map((at, i) => note(`n${i}`, at)), citations: citations.map((at, i) => cite(i + 1, at)) }),
        )
        const runs = result.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.runs))
        const letters = (value: string) => value.replace(/[\s-]/gu, '')
        expect(letters(runs.map((run) => (run.type === 'text' ? run.text : '')).join(''))).toBe(letters(content))
        expect(runs.filter((run) => run.type === 'footnote')).toHaveLength(notes.length)
        const shownSources = runs.flatMap((run) => (run.type === 'citations' ? run.citations : []))
        expect(shownSources).toHaveLength(citations.filter((at) => at !== null).length)
      }),
    )
  })
})
