import { Badge } from '@/components/ui/badge'
import type { DimensionNumber } from '@/components/ui/dimension'
import type { ProfileDocument } from '@/lib/profiles/document'
import type { Setting } from './setting'

/** The table of contents, beside the text on a wide screen and before it on a phone. */
export function Contents({ document, setting }: { document: ProfileDocument; setting: Setting }) {
  const { chapters, introduction, framework, findings, dimensions, priorities, sources, acronyms, annexes, imprint, labels } = document
  const chaptersAt = (place: 'front' | 'back') => chapters.filter((chapter) => chapter.place === place)
  return (
    <nav className="toc stick" aria-label={labels.contents}>
      <h2 className="eyebrow">{labels.contents}</h2>
      <ol role="list">
        {chaptersAt('front').map(({ id, title }) => <Entry key={id} id={`chapter-${id}`} title={title} />)}
        <Entry id="introduction" title={introduction.title} />
        <Entry id="framework" title={framework.title} />
        <Entry id="findings" title={findings.title} />
        {dimensions.map(({ number, shortName }) => (
          <li key={number}>
            <a href={`#d${number}`}>
              <Badge dimension={number as DimensionNumber} size="s" />
              <span>{setting.number(number)}. {shortName}</span>
            </a>
          </li>
        ))}
        {priorities && <Entry id="priorities" title={priorities.title} />}
        {chaptersAt('back').map(({ id, title }) => <Entry key={id} id={`chapter-${id}`} title={title} />)}
        {sources.groups.length > 0 && <Entry id="sources" title={sources.title} />}
        {acronyms && <Entry id="acronyms" title={acronyms.title} />}
        <Entry id="migof" title={`${labels.annex} ${annexes.migof.number}. ${annexes.migof.title}`} />
        <Entry id="process" title={`${labels.annex} ${annexes.process.number}. ${annexes.process.title}`} />
        <Entry id="imprint" title={imprint.title} />
      </ol>
    </nav>
  )
}

const Entry = ({ id, title }: { id: string; title: string }) => (
  <li><a href={`#${id}`}>{title}</a></li>
)
