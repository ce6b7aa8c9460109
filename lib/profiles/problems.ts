import { hasWords, orderedFindings } from './lists'
import { type MarkKind, markOf, resolveMarkers } from './markers'
import type { ProfileMaterial } from './material'

/** What an editor should look at before a profile is shown: nothing of it stops the document. */
export type ProfileProblem = {
  kind: 'noWords' | 'noSource' | 'internalSource' | 'unknownFootnote' | 'unknownCitation' | 'repeatedFootnote' | 'emptyFootnote' | 'markerInFootnote'
  findingId: string
  dimensionCode: string
  number: string // of the paragraph
  mark: string | null // as it stands in the text
}

const unknown: Record<MarkKind, ProfileProblem['kind']> = { footnote: 'unknownFootnote', citation: 'unknownCitation' }

/** The problems of all paragraphs, in printed order. */
export const listProblems = (material: Pick<ProfileMaterial, 'dimensions' | 'findings' | 'sources'>): ProfileProblem[] => {
  const internal = new Set(material.sources.filter(({ level }) => level === 'internal').map(({ id }) => id))
  return orderedFindings(material).flatMap((finding) => {
    const problem = (kind: ProfileProblem['kind'], mark: string | null = null): ProfileProblem => ({
      kind,
      findingId: finding.id,
      dimensionCode: finding.dimensionCode,
      number: finding.number,
      mark,
    })
    if (!hasWords(finding)) return [problem('noWords')]
    const { strays } = resolveMarkers(finding.text, {
      footnote: new Set(finding.footnotes.map(({ marker }) => marker)),
      citation: new Set(finding.citations.map(({ marker }) => marker)),
    })
    const none = { footnote: new Set<string>(), citation: new Set<string>() }
    return [
      ...(finding.citations.length === 0 ? [problem('noSource')] : []),
      ...finding.citations.filter(({ sourceId }) => internal.has(sourceId)).map(({ marker }) => problem('internalSource', markOf('citation', marker))),
      ...strays.map(({ kind, marker, reason }) =>
        problem(reason === 'repeated' ? 'repeatedFootnote' : unknown[kind], markOf(kind, marker)),
      ),
      ...finding.footnotes.flatMap(({ marker, text }) => {
        if (text.trim() === '') return [problem('emptyFootnote', markOf('footnote', marker))]
        return resolveMarkers(text, none).strays.map((stray) => problem('markerInFootnote', markOf(stray.kind, stray.marker)))
      }),
    ]
  })
}
