import { Badge } from '@/components/ui/badge'
import type { DimensionNumber } from '@/components/ui/dimension'
import type { FindingsPart, ProfileDimension } from '@/lib/profiles/document'
import { ConventionsTable } from './conventions-table'
import { Finding } from './finding'
import { Notes } from './notes'
import type { Setting } from './setting'

/** One dimension: what it looks at, the conventions where it has them, the two lists, its footnotes. */
export function DimensionSection({ dimension, setting }: { dimension: ProfileDimension; setting: Setting }) {
  const { number, name, kind, description, parts } = dimension
  const findings = parts.flatMap((part) => (part.type === 'findings' ? part.items : []))
  return (
    <section className={`d${number}`} id={`d${number}`} aria-labelledby={`d${number}-name`}>
      <div className="dimhead">
        <Badge dimension={number as DimensionNumber} size="l" />
        <div>
          <span className="dim__n">{setting.numbered('dimension', number)} · {setting.labels[kind]}</span>
          <h2 id={`d${number}-name`}>{name}</h2>
        </div>
      </div>
      <p className="soft">{description}</p>
      {parts.map((part) =>
        part.type === 'conventions' ? (
          <ConventionsTable key={part.number} part={part} setting={setting} />
        ) : (
          <FindingsList key={part.number} part={part} setting={setting} />
        ),
      )}
      <Notes of={findings} setting={setting} />
    </section>
  )
}

/** The two lists look alike but for the line beside them: solid or dotted, in one colour. */
function FindingsList({ part, setting }: { part: FindingsPart; setting: Setting }) {
  return (
    <>
      <div className="kind" id={`s${part.number}`}><h3>{setting.number(part.number)} {part.title}</h3></div>
      {part.items.length === 0 && <p className="soft">{setting.labels.noFindings}</p>}
      <div className={`list-${part.kind === 'wellDeveloped' ? 'solid' : 'dotted'}`}>
        {part.items.map((finding) => <Finding key={finding.number} finding={finding} setting={setting} />)}
      </div>
    </>
  )
}
