import { Fragment } from 'react'
import type { AuthoredText } from '@/lib/profiles/document'
import { blocks, type Run } from '@/lib/profiles/runs'
import type { Setting } from './setting'

/** A text as its author wrote it: paragraphs and lists, with source and footnote marks at their place. */
export function Authored({ text, setting }: { text: AuthoredText; setting: Setting }) {
  return (
    <div className="prose flow-s" {...setting.languageOf(text.lang)}>
      {blocks(text).map((block, index) =>
        block.type === 'paragraph' ? (
          <p key={index}><Runs runs={block.runs} setting={setting} /></p>
        ) : (
          <ul key={index}>
            {block.items.map((runs, item) => <li key={item}><Runs runs={runs} setting={setting} /></li>)}
          </ul>
        ),
      )}
    </div>
  )
}

const Runs = ({ runs, setting }: { runs: Run[]; setting: Setting }) =>
  runs.map((run, index) => <Fragment key={index}><OneRun run={run} setting={setting} /></Fragment>)

function OneRun({ run, setting }: { run: Run; setting: Setting }) {
  if (run.type === 'text') return run.text
  if (run.type === 'break') return <br />
  if (run.type === 'footnote') return <FootnoteMark number={setting.notes.get(run.footnote) ?? 0} setting={setting} />
  const cited = run.citations.filter(({ source }) => setting.sources.has(source))
  return cited.map(({ source }, index) => (
    <a key={index} className="cited" href={`#source-${source}`} aria-label={`${setting.labels.source} ${setting.number(source)}`}>
      [{setting.number(source)}]
    </a>
  ))
}

const FootnoteMark = ({ number, setting }: { number: number; setting: Setting }) => (
  <sup>
    <a href={`#note-${number}`} id={`note-mark-${number}`} aria-label={setting.numbered('note', number)}>{setting.number(number)}</a>
  </sup>
)
