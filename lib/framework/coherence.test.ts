import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, formatProblem } from '@/lib/problems'
import { coherenceProblems } from './coherence'
import { type KnownEdition, numberingProblems } from './editions'
import { kindOf } from './file-kinds'
import { conventionsFile, countriesFile, latestVersion } from './lists'
import { type CatalogueFile, catalogueFile } from './schema'
import { translationFile } from './translation-file'

const read = (name: string) => JSON.parse(readFileSync(`prisma/seeds/${name}`, 'utf8')) as unknown
const catalogue = () => catalogueFile.parse(read('framework.json'))
const known = { sdg1072: new Set(['1a', '1b', '1c', '1d', '1e']), gcm: new Set([1, 15]) }

/** A catalogue of which everything is known, changed at one place. */
const faultsAfter = (change: (file: CatalogueFile) => void) => {
  const file = catalogue()
  for (const { subdomains } of file.dimensions)
    for (const { indicators } of subdomains) for (const indicator of indicators) Object.assign(indicator, { sdg1072: '1a', gcm: [15] })
  change(file)
  const checked = check(catalogueFile, file)
  return [...(checked.ok ? [] : checked.problems), ...coherenceProblems(file, known)].map(formatProblem)
}
const first = (file: CatalogueFile) => file.dimensions[0]!.subdomains[0]!.indicators[0]!
const place = 'dimensions[0].subdomains[0].indicators[0]'

describe('a catalogue', () => {
  it.each<[string, (file: CatalogueFile) => void, string[]]>([
    ['nothing wrong', () => undefined, []],
    ['a code of another dimension', (file) => (first(file).code = 'WG-99'), [`${place}.code: found "WG-99", expected a code of its dimension, beginning with MR-`]],
    ['an unknown kind of evidence', (file) => (first(file).evidence = ['rumour']), [expect.stringContaining(`${place}.evidence[0]: found "rumour", expected one of law,`)]],
    ['an unknown institution', (file) => (first(file).typicalLead = ['circus']), [expect.stringContaining(`${place}.typicalLead[0]: found "circus"`)]],
    ['an unknown objective', (file) => (first(file).gcm = [24]), [`${place}.gcm[0]: found 24, expected the number of an objective of the Global Compact for Migration`]],
    ['an unknown sub-category', (file) => (first(file).sdg1072 = '9z'), [`${place}.sdg1072: found "9z", expected a sub-category of SDG indicator 10.7.2`]],
    ['an objective named twice', (file) => (first(file).gcm = [15, 15]), [`${place}.gcm[1]: found 15, expected an entry that is used once`]],
    ['an origin outside the list', (file) => (file.dimensions[0]!.subdomains[0]!.origin = 'heard'), [expect.stringContaining('dimensions[0].subdomains[0].origin: found "heard"')]],
    ['a missing presence', (file) => file.presences.pop(), ['presences: found a list of 5, expected also notAssessed']],
    ['a missing dimension', (file) => file.dimensions.pop(), ['dimensions: found a list of 5, expected also SO']],
  ])('lists %s', (_, change, expected) => expect(faultsAfter((file) => void change(file))).toEqual(expected))

  it('never brings the check down, whatever the JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('dimensions', 'evidenceKinds', 'presences', 'id'), (value, field) => {
        const file = { ...(read('framework.json') as object), [field]: value }
        kindOf(value)
        const listed = [...(check(catalogueFile, file) as { problems?: unknown[] }).problems ?? [], ...coherenceProblems(file, known)]
        return coherenceProblems(value, known).every(({ path }) => path !== '') && listed.length > 0
      }),
      { numRuns: 50 },
    ))
})

describe('numbering across editions', () => {
  const edition = (id: string, codes: string[]): KnownEdition => ({ id, questions: new Map(codes.map((code) => [code, '?'])) })
  const withCodes = (...codes: string[]) => {
    const file = catalogue()
    file.dimensions = [{ ...file.dimensions[0]!, subdomains: [{ ...file.dimensions[0]!.subdomains[0]!, indicators: codes.map((code) => ({ ...first(file), code })) }] }]
    return file
  }
  it.each<[string, CatalogueFile, string[]]>([
    ['the next free number', withCodes('MR-01', 'MR-04', 'MR-05'), []],
    ['a retired code', withCodes('MR-01', 'MR-02'), ['a code that was never retired; the next free one is MR-04']],
    ['a number that leaves a gap', withCodes('MR-01', 'MR-09'), ['MR-04, the next free number of its dimension']],
  ])('judges %s', (_, file, expected) => {
    const earlier = [edition('one', ['MR-01', 'MR-02', 'MR-03']), edition('two', ['MR-01', 'MR-03'])]
    expect(numberingProblems(file, earlier).map((problem) => problem.expected)).toEqual(expected)
  })
  it('leaves the first edition free', () => expect(numberingProblems(withCodes('MR-07'), [])).toEqual([]))
})

it.each([
  ['framework.json', 'framework'],
  ['conventions.json', 'conventions'],
  ['countries.json', 'countries'],
  ['sdg-10-7-2.json', 'sdg1072'],
  ['gcm-objectives.json', 'gcm'],
  ['process.json', 'process'],
  ['translations/ar.json', 'translation'],
  ['timor-leste-2019.json', null],
  ['translations/timor-leste-2019.pt.json', null],
])('knows %s by its shape', (name, kind) => expect(kindOf(read(name))).toBe(kind))

it('lists the faults of lists and translations too', () => {
  const conventions = read('conventions.json') as { conventions: { code: string }[] }
  conventions.conventions[1]!.code = 'C097'
  const countries = read('countries.json') as { countries: { name: Record<string, unknown> }[] }
  countries.countries[2]!.name.ar = ''
  const translation = { ...(read('translations/fr.json') as object), status: 'finished' }
  const faults = [check(conventionsFile, conventions), check(countriesFile, countries), check(translationFile, translation)]
  expect(faults.flatMap((each) => (each.ok ? [] : each.problems.map(formatProblem)))).toEqual([
    'conventions[1].code: found "C097", expected a code that is used once',
    'countries[2].name.ar: found "", expected a text that is not empty',
    'status: found "finished", expected a text that begins with draft or reviewed',
  ])
})

it('takes the highest version of a list', () =>
  expect(latestVersion(['mgi-conventions-1', 'mgi-conventions-10', 'mgi-conventions-9', 'sdg-10-7-2'], 'conventions')).toBe('mgi-conventions-10'))
