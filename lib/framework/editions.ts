import { problemAt, type Problem } from '@/lib/problems'
import { dimensionOf, numberOf } from './codes'
import { type CatalogueFile, indicatorsOf } from './schema'

/** What an installation remembers of an edition it has imported: the questions by code. */
export interface KnownEdition {
  id: string
  questions: ReadonlyMap<string, string>
}

/**
 * Codes are stable: a code that an earlier edition retired never comes back, and a new indicator takes the next free number
 * of its dimension (the catalogue's README).
 * @param earlier editions of the same level, in the order of their import
 */
export function numberingProblems(catalogue: CatalogueFile, earlier: readonly KnownEdition[]): Problem[] {
  const latest = earlier.at(-1)
  if (!latest) return []
  const everUsed = new Set(earlier.flatMap(({ questions }) => [...questions.keys()]))
  const highest = (dimension: string) =>
    Math.max(...[...everUsed].filter((code) => dimensionOf(code) === dimension).map(numberOf), 0)
  const next = new Map<string, number>()
  return catalogue.dimensions.flatMap((dimension, d) =>
    dimension.subdomains.flatMap((subdomain, s) =>
      subdomain.indicators.flatMap(({ code }, i) => {
        if (latest.questions.has(code)) return []
        const path = ['dimensions', d, 'subdomains', s, 'indicators', i, 'code']
        const free = next.get(dimension.code) ?? highest(dimension.code) + 1
        if (everUsed.has(code)) return [problemAt(path, code, `a code that was never retired; the next free one is ${codeAt(dimension.code, free)}`)]
        next.set(dimension.code, free + 1)
        return numberOf(code) === free ? [] : [problemAt(path, code, `${codeAt(dimension.code, free)}, the next free number of its dimension`)]
      }),
    ),
  )
}

const codeAt = (dimension: string, number: number) => `${dimension}-${String(number).padStart(2, '0')}`

interface EditionChanges {
  added: string[]
  retired: string[]
  reworded: string[]
}

/** What an edition brings compared with the one before it. */
export function changesSince(before: KnownEdition, catalogue: CatalogueFile): EditionChanges {
  const indicators = indicatorsOf(catalogue)
  const now = new Set(indicators.map(({ code }) => code))
  return {
    added: indicators.filter(({ code }) => !before.questions.has(code)).map(({ code }) => code),
    retired: [...before.questions.keys()].filter((code) => !now.has(code)),
    reworded: indicators
      .filter(({ code, question }) => before.questions.has(code) && before.questions.get(code) !== question)
      .map(({ code }) => code),
  }
}
