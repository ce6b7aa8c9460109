import { expect, it } from 'vitest'
import { citation, finding, footnote, material, source } from './fixtures/material'
import { listProblems } from './problems'

const cited = [citation('s')]
it.each([
  ['a paragraph without words', { text: ' ' }, [['noWords', null]]],
  ['a paragraph without a source', {}, [['noSource', null]]],
  ['a marker without its footnote', { text: 'A[^7].', citations: cited }, [['unknownFootnote', '[^7]']]],
  ['a marker without its source', { text: 'A[@7].', citations: cited }, [['unknownCitation', '[@7]']]],
  ['a footnote called twice', { text: 'A[^1] b[^1].', citations: cited, footnotes: [footnote('1', 'N')] }, [['repeatedFootnote', '[^1]']]],
  ['a footnote without words', { citations: cited, footnotes: [footnote('1', '')] }, [['emptyFootnote', '[^1]']]],
  ['a marker inside a footnote', { citations: cited, footnotes: [footnote('1', 'See [@x].')] }, [['markerInFootnote', '[@x]']]],
  ['an internal source', { text: 'A[@1].', citations: [citation('kept', '1')] }, [['internalSource', '[@1]']]],
  ['nothing', { citations: cited }, []],
])('tells the author of %s', (_, changes, expected) => {
  const problems = listProblems(material({ findings: [finding(changes)], sources: [source('s'), source('kept', { level: 'internal' })] }))
  expect(problems.map(({ kind, mark }) => [kind, mark])).toEqual(expected)
  expect(problems.every(({ number }) => number === '2.1.1')).toBe(true)
})
