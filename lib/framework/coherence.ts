import { problemAt, type Problem, valueAt } from '@/lib/problems'
import { dimensionCodes, dimensionOf, presenceCodes } from './codes'

/** What a catalogue refers to outside itself. */
export interface KnownLists {
  sdg1072: ReadonlySet<unknown>
  gcm: ReadonlySet<unknown>
}

type Path = (string | number)[]
interface Place {
  value: unknown
  path: Path
}

const at = ({ value, path }: Place, key: string): Place => ({ value: valueAt(value, [key]), path: [...path, key] })
const entries = ({ value, path }: Place, key: string): Place[] => {
  const list = valueAt(value, [key])
  return Array.isArray(list) ? list.map((entry: unknown, index) => ({ value: entry, path: [...path, key, index] })) : []
}

/** What the places hold twice, at each place but the first. */
function repeated(places: Place[], what: string): Problem[] {
  const first = new Map<unknown, Place>()
  return places.flatMap((place) => {
    if (typeof place.value !== 'string' && typeof place.value !== 'number') return []
    if (first.has(place.value)) return [problemAt(place.path, place.value, `${what} that is used once`)]
    first.set(place.value, place)
    return []
  })
}

/** What the places hold that a closed list does not. */
const outside = (places: Place[], known: ReadonlySet<unknown>, expected: string) =>
  places.filter(({ value }) => value !== undefined && !known.has(value)).map(({ value, path }) => problemAt(path, value, expected))

/** Codes of a required list that are missing. */
const missing = (list: Place, present: Place[], required: readonly string[]) => {
  const found = new Set(present.map(({ value }) => value))
  const absent = required.filter((code) => !found.has(code))
  return absent.length > 0 ? [problemAt(list.path, list.value, `also ${absent.join(', ')}`)] : []
}

/**
 * What must agree between the parts of a catalogue: codes used once and under their own dimension, closed lists, references.
 * Reads whatever JSON it is given, so that these faults are listed together with those of shape.
 */
export function coherenceProblems(input: unknown, known: KnownLists): Problem[] {
  const file: Place = { value: input, path: [] }
  const codesOf = (list: string) => entries(file, list).map((entry) => at(entry, 'code'))
  const wordsOf = (list: string) => new Set(codesOf(list).map(({ value }) => value))
  const closed = (list: string) => `one of ${[...wordsOf(list)].join(', ')} (${list})`

  const dimensions = entries(file, 'dimensions')
  const subdomains = dimensions.flatMap((dimension) => entries(dimension, 'subdomains').map((subdomain) => ({ dimension, subdomain })))
  const indicators = subdomains.flatMap(({ dimension, subdomain }) =>
    entries(subdomain, 'indicators').map((indicator) => ({ dimension, indicator })),
  )
  const each = (list: string) => indicators.flatMap(({ indicator }) => entries(indicator, list))
  const foreign = (dimension: Place, code: Place) => {
    const own = valueAt(dimension.value, ['code'])
    return typeof own === 'string' && typeof code.value === 'string' && dimensionOf(code.value) !== own
      ? [problemAt(code.path, code.value, `a code of its dimension, beginning with ${own}-`)]
      : []
  }

  return [
    ...dimensions.flatMap((dimension, index) => {
      const number = at(dimension, 'number')
      return number.value === index + 1 ? [] : [problemAt(number.path, number.value, `${index + 1}, its place in the list`)]
    }),
    ...dimensions.flatMap((dimension, index) => {
      const code = at(dimension, 'code')
      const own = dimensionCodes[index]
      return code.value === own ? [] : [problemAt(code.path, code.value, own ?? 'no more than six dimensions')]
    }),
    ...missing(at(file, 'dimensions'), dimensions.map((dimension) => at(dimension, 'code')), dimensionCodes),
    ...repeated(dimensions.map((dimension) => at(dimension, 'slug')), 'a word'),
    ...missing(at(file, 'presences'), codesOf('presences'), presenceCodes),
    ...['presences', 'evidenceKinds', 'leadMinistries', 'subdomainOrigins'].flatMap((list) => repeated(codesOf(list), 'a code')),
    ...repeated(subdomains.map(({ subdomain }) => at(subdomain, 'code')), 'a code'),
    ...subdomains.flatMap(({ dimension, subdomain }) => foreign(dimension, at(subdomain, 'code'))),
    ...outside(subdomains.map(({ subdomain }) => at(subdomain, 'origin')), wordsOf('subdomainOrigins'), closed('subdomainOrigins')),
    ...repeated(indicators.map(({ indicator }) => at(indicator, 'code')), 'a code'),
    ...indicators.flatMap(({ dimension, indicator }) => foreign(dimension, at(indicator, 'code'))),
    ...outside(each('evidence'), wordsOf('evidenceKinds'), closed('evidenceKinds')),
    ...outside(each('typicalLead'), wordsOf('leadMinistries'), closed('leadMinistries')),
    ...indicators.flatMap(({ indicator }) =>
      ['evidence', 'typicalLead', 'gcm'].flatMap((list) => repeated(entries(indicator, list), 'an entry')),
    ),
    ...outside(indicators.map(({ indicator }) => at(indicator, 'sdg1072')), known.sdg1072, 'a sub-category of SDG indicator 10.7.2'),
    ...outside(each('gcm'), known.gcm, 'the number of an objective of the Global Compact for Migration'),
  ]
}
