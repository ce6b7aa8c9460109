import type { ProfileFinding } from '@/lib/profiles/document'
import { sourcesBeside } from '@/lib/profiles/runs'
import { Authored } from './authored'
import type { Setting } from './setting'
import { SourceInWords } from './source-in-words'

/** One paragraph: its number, its words, and in the margin what it rests on. */
export function Finding({ finding, setting }: { finding: ProfileFinding; setting: Setting }) {
  const { number } = finding
  return (
    <div className="finding" id={`p${number}`}>
      <p className="finding__n">
        <a href={`#p${number}`} aria-label={setting.numbered('linkToParagraph', number)}>{setting.number(number)}</a>
      </p>
      <Authored text={finding} setting={setting} />
      <SourcesBeside finding={finding} setting={setting} />
    </div>
  )
}

function SourcesBeside({ finding, setting }: { finding: ProfileFinding; setting: Setting }) {
  const { labels } = setting
  const cited = sourcesBeside(finding).flatMap(({ source, locator }) => {
    const entry = setting.sources.get(source)
    return entry ? [{ entry, locator }] : []
  })
  return (
    <div className="finding__margin">
      <p className="xs"><strong>{cited.length === 0 ? labels.noSource : cited.length === 1 ? labels.source : labels.sources}</strong></p>
      {cited.length > 0 && (
        <ul role="list">
          {cited.map(({ entry, locator }, index) => (
            <li key={index}>
              <a href={`#source-${entry.number}`}>{setting.number(entry.number)}</a>{' '}
              <bdi {...setting.languageOf(entry.lang)}><SourceInWords source={entry} /></bdi>
              {locator && <>, <bdi>{locator}</bdi></>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
