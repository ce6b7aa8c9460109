import { z } from 'zod'
import { problemAt, type Problem } from '@/lib/problems'
import type { Catalogue } from './catalogue'

/*
 * What a shape cannot say: codes that exist, names given twice, a paragraph in another dimension's section. It reads as
 * much of the file as can be read, so that all faults are told at once, whatever else is wrong.
 */

const readable = z.string().catch('')
const listOf = <T extends z.ZodType>(entry: T, otherwise: z.output<T>) => z.array(entry.catch(otherwise as never)).catch([])
const source = z.object({ kind: readable, marker: readable.optional() })
const sources = listOf(source, { kind: '' }).optional()
const footnotes = listOf(z.object({ marker: readable.optional() }), {}).optional()
const nothing = { framework: '', country: { iso3: '' }, assessment: {}, conventions: [], findings: [], answers: [] }
const glance = z
  .object({
    framework: readable,
    country: z.object({ iso3: readable, iso2: readable.optional() }).catch({ iso3: '' }),
    locality: z.unknown().optional(),
    assessment: z.object({ level: readable.optional(), state: readable.optional() }).catch({}),
    conventions: listOf(z.object({ code: readable, ratified: z.unknown().optional(), status: z.unknown().optional() }), { code: '' }),
    findings: listOf(
      z.object({ id: readable, section: readable, dimension: readable, indicatorCodes: listOf(readable, ''), sources, footnotes }),
      { id: '', section: '', dimension: '', indicatorCodes: [] },
    ),
    answers: listOf(z.object({ code: readable, sources }), { code: '' }),
  })
  .catch(nothing)

type Path = readonly PropertyKey[]
type Entry = { value: string | undefined; path: Path }

/** Every fault that needs the catalogue or the whole file, in the order of the file. */
export function listFaults(content: unknown, catalogue: Catalogue): Problem[] {
  const file = glance.parse(content)
  const { framework } = catalogue
  const sourceLists = [
    ...file.findings.map((finding, i) => ({ list: finding.sources, path: ['findings', i, 'sources'] })),
    ...file.answers.map((answer, i) => ({ list: answer.sources, path: ['answers', i, 'sources'] })),
  ].map(({ list, path }) => entriesOf(list ?? [], path))
  const indicatorLists = file.findings.map(({ indicatorCodes }, i) =>
    indicatorCodes.map((value, j) => ({ value, path: ['findings', i, 'indicatorCodes', j] })),
  )
  const findings = entriesOf(file.findings, ['findings'])
  const answers = entriesOf(file.answers, ['answers'])
  const conventions = entriesOf(file.conventions, ['conventions'])

  return [
    ...(!framework && file.framework
      ? [problemAt(['framework'], file.framework, `a framework of this installation: ${catalogue.frameworkIds.join(', ') || 'none is imported yet'}`)]
      : []),
    ...territoryFaults(file, catalogue),
    ...unknown(field(conventions, 'code'), catalogue.conventions, oneOf(catalogue.conventions)),
    ...twice(field(conventions, 'code'), 'each convention once'),
    ...conventions.filter(contradictory).map(({ entry, path }) =>
      problemAt([...path, 'status'], entry.status, entry.ratified === true ? 'ratified, as the field beside it says' : 'no ratification, as the field beside it says'),
    ),
    ...twice(field(findings, 'id'), 'an id that no other paragraph has'),
    ...(framework
      ? [
          ...unknown(field(findings, 'dimension'), new Set(framework.dimensions.keys()), oneOf(framework.dimensions.keys())),
          ...findings.flatMap(({ entry, path }) => sectionFault(entry, path, framework.dimensions)),
          ...unknown(
            [...indicatorLists.flat(), ...field(answers, 'code')],
            new Set(framework.indicators.map(({ code }) => code)),
            `an indicator of ${framework.id}`,
          ),
          ...sourceLists.flatMap((list) => unknown(field(list, 'kind'), framework.kinds, oneOf(framework.kinds))),
        ]
      : []),
    ...indicatorLists.flatMap((list) => twice(list, 'each indicator once')),
    ...twice(field(answers, 'code'), 'one answer for each indicator'),
    ...sourceLists.flatMap((list) => twice(field(list, 'marker'), 'a marker that no other source of this text has')),
    ...file.findings.flatMap((finding, i) =>
      twice(field(entriesOf(finding.footnotes ?? [], ['findings', i, 'footnotes']), 'marker'), 'a marker that no other note of this paragraph has'),
    ),
  ]
}

function territoryFaults(file: z.infer<typeof glance>, { country }: Catalogue): Problem[] {
  const { iso3, iso2 } = file.country
  const { level, state } = file.assessment
  const local = file.locality !== undefined && file.locality !== null
  return [
    ...(iso3 && !country ? [problemAt(['country', 'iso3'], iso3, 'the three-letter code of a country in the register of territories')] : []),
    ...(country && iso2 && iso2 !== country.iso2 ? [problemAt(['country', 'iso2'], iso2, `${country.iso2}, the code of ${country.code}`)] : []),
    ...(level === 'local' && !local ? [problemAt(['locality'], undefined, 'the locality of a local assessment')] : []),
    ...(local && level !== 'local' ? [problemAt(['assessment', 'level'], level, 'local, since the file names a locality')] : []),
    ...(state === 'published' ? [problemAt(['assessment', 'state'], state, 'a state before: publication needs a clearance, not a file')] : []),
  ]
}

/** A paragraph of section 3.2 belongs to the third dimension. */
function sectionFault(finding: { section: string; dimension: string }, path: Path, dimensions: Map<string, number>): Problem[] {
  const number = dimensions.get(finding.dimension)
  const place = /^([1-6])\./.exec(finding.section)?.[1]
  if (number === undefined || !place || Number(place) === number) return []
  const expected = [...dimensions].find(([, other]) => other === Number(place))?.[0] ?? 'another dimension'
  return [problemAt([...path, 'dimension'], finding.dimension, `${expected}, the dimension of section ${finding.section}`)]
}

const oneOf = (codes: Iterable<string>) => `one of ${[...codes].join(', ')}`

const contradictory = ({ entry }: { entry: { ratified?: unknown; status?: unknown } }) =>
  typeof entry.ratified === 'boolean' && typeof entry.status === 'string' && entry.ratified !== (entry.status === 'ratified')

const entriesOf = <T>(list: T[], path: Path) => list.map((entry, i) => ({ entry, path: [...path, i] as Path }))

const field = <K extends string>(entries: { entry: Partial<Record<K, string>>; path: Path }[], name: K): Entry[] =>
  entries.map(({ entry, path }) => ({ value: entry[name], path: [...path, name] }))

const unknown = (entries: Entry[], known: Set<string>, expected: string) =>
  entries.filter(({ value }) => value && !known.has(value)).map(({ value, path }) => problemAt(path, value, expected))

function twice(entries: Entry[], expected: string) {
  const seen = new Set<string>()
  return entries.filter(({ value }) => {
    if (!value) return false
    const again = seen.has(value)
    seen.add(value)
    return again
  }).map(({ value, path }) => problemAt(path, value, expected))
}
