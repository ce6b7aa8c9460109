import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Presence } from '@/lib/db/generated/enums'
import { locales } from '@/lib/i18n/locales'
import { type FindingsPart, profileDocumentSchema } from './document'
import { citation, convention, finding, footnote, material, source } from './fixtures/material'
import type { ProfileMaterial } from './material'
import { profileDocument } from './narrative'

const listsOf = (from: ProfileMaterial): FindingsPart[] =>
  profileDocument(from).dimensions.flatMap(({ parts }) => parts.filter((part): part is FindingsPart => part.type === 'findings'))
const paragraphs = (from: ProfileMaterial) => listsOf(from).flatMap(({ items }) => items)
const numbers = (from: ProfileMaterial) => paragraphs(from).map(({ number }) => number)

describe('numbers', () => {
  it.each([
    ['dimension 1 after its table of conventions', 'MR', 'wellDeveloped', '1.2.1'],
    ['dimension 1, potential', 'MR', 'potential', '1.3.1'],
    ['other dimensions', 'SO', 'wellDeveloped', '6.1.1'],
    ['a list whose other is empty', 'SO', 'potential', '6.2.1'],
  ] as const)('count %s', (_, dimensionCode, kind, number) =>
    expect(numbers(material({ findings: [finding({ dimensionCode, kind })] }))).toEqual([number]),
  )

  it('follow the order, whatever gaps the positions have', () => {
    const findings = [finding({ id: 'b', position: 9 }), finding({ id: 'a', position: 3 })]
    expect(paragraphs(material({ findings })).map(({ id, number }) => [id, number])).toEqual([['a', '2.1.1'], ['b', '2.1.2']])
  })

  it('stay as the author sees them when a paragraph has no words yet, which is not printed', () => {
    const findings = [finding({ id: 'a', position: 1, text: ' ' }), finding({ id: 'b', position: 2 })]
    expect(numbers(material({ findings }))).toEqual(['2.1.2'])
  })
})

describe('a paragraph', () => {
  const sources = [source('z', { title: 'Zoning' }), source('a', { title: 'Asylum' }), source('s', { kind: 'statistics', title: 'Abroad' })]
  const [noted] = paragraphs(
    material({
      sources,
      findings: [
        finding({
          text: 'One law [@z] holds.[^1] Two.[^9]',
          footnotes: [footnote('2', 'At the end.'), footnote('1', 'In its place.'), footnote('3', ' ')],
          citations: [citation('z', 'z', ' art. 4 '), citation('s'), citation('a'), citation('a', 'again')],
        }),
      ],
    }),
  )

  it('keeps its words without the markers, and shows a marker that stands for nothing', () =>
    expect(noted?.text).toBe('One law holds. Two.[^9]'))
  it('has each footnote once, those without a marker at the end', () =>
    expect(noted?.footnotes).toEqual([{ at: 14, text: 'In its place.', lang: 'en' }, { at: null, text: 'At the end.', lang: 'en' }]))
  it('has its sources by number, those without a marker for the whole', () =>
    expect(noted?.citations).toEqual([
      { source: 2, locator: 'art. 4', at: 7 },
      { source: 1, locator: null, at: null },
      { source: 3, locator: null, at: null },
    ]))
})

describe('sources', () => {
  it('are grouped in the framework’s order, sorted by title, numbered through, and lead back to the paragraphs', () => {
    const sources = [source('s', { kind: 'statistics', title: 'A' }), source('e', { title: 'École' }), source('d', { title: 'Droit' }), source('idle')]
    const findings = [
      finding({ id: 'a', citations: [citation('s'), citation('e'), citation('e', '2')] }),
      finding({ id: 'b', kind: 'potential', citations: [citation('d'), citation('e')] }),
    ]
    const { groups } = profileDocument(material({ locale: 'fr', sources, findings })).sources
    expect(groups.map(({ kind, items }) => [kind, items.map(({ number, title, citedIn }) => [number, title, citedIn])])).toEqual([
      ['law', [[1, 'Droit', ['2.2.1']], [2, 'École', ['2.1.1', '2.2.1']]]],
      ['statistics', [[3, 'A', ['2.1.1']]]],
    ])
  })
})

describe('the table of conventions', () => {
  const ratified = { status: 'ratified', year: 2003, reservation: '' } as const
  const conventions = [
    convention('CRC', { status: ratified }),
    convention('C097'),
    convention('ICERD', { core: false, status: { ...ratified, year: null } }),
    convention('ICCPR', { core: false }),
  ]
  const part = profileDocument(material({ conventions })).dimensions[0]?.parts[0]

  it('holds every core instrument, also before its status is known', () =>
    expect(part).toMatchObject({
      type: 'conventions',
      number: '1.1',
      rows: [{ code: 'CRC', status: 'ratified', date: '2003' }, { code: 'C097', status: 'notStated', date: null }],
    }))
  it('names further instruments with a known status under it', () =>
    expect(part?.type === 'conventions' && part.notes.at(-1)).toBe('Further instruments named in this profile: Convention ICERD – Ratified.'))
})

it.each([
  ['the worked example', { workedExample: true, exercise: false }, 'Worked example based on a profile published by IOM in 2026'],
  ['an exercise', { workedExample: false, exercise: true }, 'Exercise with invented content'],
])('says on every page what %s is', (_, flags, words) => {
  const { marks } = profileDocument(material({ assessment: { ...material().assessment, ...flags } }))
  expect(marks.notice).toContain(words)
  expect(marks.draft?.label).toBe('Draft')
})

it.each(locales)('fits its schema in %s', (locale) =>
  expect(profileDocumentSchema.safeParse(profileDocument(material({ locale, findings: [finding()] }))).error).toBeUndefined(),
)

it('shows every paragraph once, in order, with a number of its own, and no presence', () => {
  const anyFinding = fc.record({
    dimensionCode: fc.constantFrom('MR', 'WG', 'PA', 'WB', 'MC', 'SO'),
    kind: fc.constantFrom('wellDeveloped' as const, 'potential' as const),
    position: fc.nat(5),
    marks: fc.array(fc.constantFrom('[^1]', '[@1]', ' [^8]', ' x'), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 30 }), (drawn) => {
      const findings = drawn.map(({ marks, ...each }, index) =>
        finding({ ...each, id: `id-${index}`, text: `Words ${index}.${marks.join('')}`, footnotes: [footnote('1', `Note ${index}.`)], citations: [citation('s', '1')] }),
      )
      const document = profileDocument(material({ findings, sources: [source('s')] }))
      const shown = document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items : [])))
      for (const [index] of findings.entries())
        expect(shown.filter(({ text }) => text.startsWith(`Words ${index}.`))).toHaveLength(1)
      expect(new Set(shown.map(({ number }) => number)).size).toBe(findings.length)
      for (const { items } of listsOf(material({ findings }))) {
        const positions = items.map(({ id }) => findings.find((each) => each.id === id)?.position ?? -1)
        expect(positions).toEqual([...positions].sort((a, b) => a - b))
      }
      for (const { id, footnotes } of shown) expect(footnotes.map(({ text }) => text)).toEqual([`Note ${id.slice(3)}.`])
      expect(document.sources.groups[0]?.items[0]?.citedIn ?? []).toEqual(shown.map(({ number }) => number))
      const written = JSON.stringify(document)
      for (const code of Object.values(Presence)) expect(written).not.toContain(`"${code}"`)
    }),
    { numRuns: 60 },
  )
})
