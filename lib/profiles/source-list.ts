import type { ProfileDocument } from './document'
import { hasWords, type NumberedFinding } from './lists'
import type { ProfileMaterial, SourceMaterial } from './material'

type Groups = ProfileDocument['sources']['groups']

/**
 * The sources that printed paragraphs cite, each once: grouped by kind in the framework's order (unknown kinds last), by
 * title within a group, numbered through. Internal ones are left out here, and with them every citation of them.
 */
export function sourceList(
  { locale, sourceKinds, sources, assessment }: Pick<ProfileMaterial, 'locale' | 'sourceKinds' | 'sources' | 'assessment'>,
  findings: NumberedFinding[],
) {
  const citedIn = new Map<string, string[]>()
  for (const finding of findings.filter(hasWords))
    for (const sourceId of new Set(finding.citations.map((citation) => citation.sourceId)))
      citedIn.set(sourceId, [...(citedIn.get(sourceId) ?? []), finding.number])

  const collator = new Intl.Collator(locale, { numeric: true })
  const inOrder = (a: SourceMaterial, b: SourceMaterial) =>
    collator.compare(a.title, b.title) ||
    collator.compare(a.reference ?? '', b.reference ?? '') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    (a.id < b.id ? -1 : 1)
  const cited = sources.filter(({ id, level }) => citedIn.has(id) && level !== 'internal').sort(inOrder)
  const unnamed = [...new Set(cited.map(({ kind }) => kind))].filter((kind) => !sourceKinds.some(({ code }) => code === kind))

  const numbers = new Map<string, number>()
  const groups: Groups = [...sourceKinds, ...unnamed.map((code) => ({ code, label: code }))].flatMap(({ code, label }) => {
    const items = cited.filter(({ kind }) => kind === code).map((source) => {
      const number = numbers.size + 1
      numbers.set(source.id, number)
      const { id, title, reference, year } = source
      return { number, id, title, lang: source.locale ?? assessment.locale, reference, year, url: source.level === 'public' ? source.link : null, citedIn: citedIn.get(id) ?? [] }
    })
    return items.length > 0 ? [{ kind: code, label, items }] : []
  })
  return { groups, numbers: numbers as ReadonlyMap<string, number> }
}
