import { digits } from '@/lib/i18n/digits'
import { fill } from '@/lib/i18n/fill'
import { conventionsPart } from './conventions-part'
import type { Citation, Footnote, ProfileDimension, ProfileDocument, ProfileFinding } from './document'
import { fixedParts } from './fixed-parts'
import { fixedTexts } from './fixed-texts/by-locale'
import { hasWords, listFindings, type NumberedFinding, orderedFindings } from './lists'
import { resolveMarkers } from './markers'
import type { ProfileMaterial } from './material'
import { conventionsNumber, findingKinds, listNumber } from '@/lib/framework/numbers'
import { sourceList } from './source-list'

/** The profile of one round in one language. Pure: the same rows give the same document. */
export function profileDocument(material: ProfileMaterial): ProfileDocument {
  const { locale, state, territory, assessment } = material
  const { conventions, priorities, annexes, sources, acronyms: _, ...fixed } = fixedParts({
    locale,
    state,
    territory,
    year: assessment.year,
    referenceDate: assessment.referenceDate,
    edition: material.edition,
    ...notices(material),
    dimensionNames: material.dimensions.map(({ name }) => name),
  })
  const { groups, numbers } = sourceList(material, orderedFindings(material))

  const dimensions = material.dimensions.map((dimension): ProfileDimension => {
    const table = conventionsNumber(dimension.number)
    const lists = findingKinds.flatMap((kind) => {
      const items = listFindings(material.findings, dimension, kind)
        .filter(hasWords)
        .map((finding) => paragraph(finding, numbers))
      const number = listNumber(dimension.number, kind)
      return items.length > 0 ? [{ type: 'findings' as const, number, title: fixed.labels[kind], kind, items }] : []
    })
    return { ...dimension, parts: [...(table ? [conventionsPart(material, conventions, table)] : []), ...lists] }
  })

  return {
    ...fixed,
    dimensions,
    // Priorities are the Government's, named in the consultation: its draft has room to note them.
    priorities: state === 'consultation' ? { ...priorities, items: [], room: true } : null,
    chapters: [],
    sources: { ...sources, groups },
    acronyms: null,
    annexes: { ...annexes, process: { ...annexes.process, steps: material.process } },
  }
}

/** The sentence that every page of an example or exercise carries, and where its content comes from. */
function notices({ locale, assessment, territory }: ProfileMaterial) {
  const { notices: words } = fixedTexts[locale]
  const filled = (text: string) => fill(text, { territory: territory.name, year: digits(locale, assessment.year) })
  if (assessment.workedExample) return { notice: filled(words.workedExample), provenance: filled(words.workedExampleProvenance) }
  return { notice: assessment.exercise ? filled(words.exercise) : null, provenance: null }
}

function paragraph(finding: NumberedFinding, sourceNumbers: ReadonlyMap<string, number>): ProfileFinding {
  const { footnotes, citations } = finding
  const { text, marks } = resolveMarkers(finding.text, {
    footnote: new Set(footnotes.map(({ marker }) => marker)),
    citation: new Set(citations.map(({ marker }) => marker)),
  })
  const places = (kind: 'footnote' | 'citation', marker: string): (number | null)[] => {
    const found = marks.filter((mark) => mark.kind === kind && mark.marker === marker).map(({ at }) => at)
    return found.length > 0 ? found : [null]
  }
  const cited = citations.flatMap(({ marker, sourceId, locator }) => {
    const source = sourceNumbers.get(sourceId)
    return source === undefined ? [] : places('citation', marker).map((at) => ({ source, locator: locator?.trim() || null, at }))
  })
  const noted = footnotes
    .filter(hasWords)
    .flatMap(({ marker, text: words, locale }) => places('footnote', marker).map((at) => ({ at, text: words.trim(), lang: locale })))
  return {
    number: finding.number,
    id: finding.id,
    text,
    lang: finding.locale,
    indicators: finding.indicatorCodes,
    citations: distinct(cited).sort((a, b) => placed(a, text) - placed(b, text) || a.source - b.source),
    footnotes: noted.sort((a, b) => placed(a, text) - placed(b, text)),
  }
}

const placed = ({ at }: Citation | Footnote, text: string) => at ?? text.length + 1

/** A source cited twice at one place with the same article is said once. */
const distinct = (citations: Citation[]) => [
  ...new Map(citations.map((citation) => [JSON.stringify([citation.source, citation.locator, citation.at]), citation])).values(),
]
