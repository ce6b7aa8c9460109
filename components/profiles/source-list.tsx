import type { ProfileDocument, ProfileSource } from '@/lib/profiles/document'
import { webAddress } from '@/lib/profiles/web-address'
import type { Setting } from './setting'
import { SourceInWords } from './source-in-words'

/** Main sources by kind; each leads back to the paragraphs that cite it. */
export function SourceList({ sources, setting }: { sources: ProfileDocument['sources']; setting: Setting }) {
  return (
    <section id="sources" className="sources flow">
      <h2 className="ruled">{sources.title}</h2>
      <p className="soft">{sources.lead}</p>
      {sources.groups.map((group) => (
        <div key={group.kind}>
          <h3 className="sources__kind">{group.label}</h3>
          <ul className="small list-lines" role="list">
            {group.items.map((source) => <Entry key={source.number} source={source} setting={setting} />)}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Entry({ source, setting }: { source: ProfileSource; setting: Setting }) {
  const url = webAddress(source.url)
  return (
    <li id={`source-${source.number}`} className="source">
      <span className="source__n">{setting.number(source.number)}</span>
      <span>
        <bdi {...setting.languageOf(source.lang)}><SourceInWords source={source} /></bdi>
        {url && <> <a href={url} rel="noreferrer"><bdi dir="ltr">{url}</bdi></a></>}
        {source.citedIn.length > 0 && (
          <span className="xs soft source__cited">
            {setting.labels.citedIn}{' '}
            {source.citedIn.map((paragraph, index) => (
              <span key={paragraph}>
                {index > 0 && ', '}
                {setting.paragraphs.has(paragraph) ? <a href={`#p${paragraph}`}>{setting.number(paragraph)}</a> : setting.number(paragraph)}
              </span>
            ))}
          </span>
        )}
      </span>
    </li>
  )
}
