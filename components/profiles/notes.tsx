import type { AuthoredText } from '@/lib/profiles/document'
import { footnotesOf } from '@/lib/profiles/footnotes'
import type { Setting } from './setting'

/** The footnotes of one section, below it, each with its way back. */
export function Notes({ of: texts, setting }: { of: AuthoredText[]; setting: Setting }) {
  const footnotes = texts.flatMap(footnotesOf)
  if (footnotes.length === 0) return null
  return (
    <div className="notes">
      <h3 className="eyebrow">{setting.labels.notes}</h3>
      <ol role="list" className="notes__list">
        {footnotes.map((footnote) => {
          const number = setting.notes.get(footnote) ?? 0
          return (
            <li key={number} id={`note-${number}`}>
              <span className="notes__n">{setting.number(number)}</span>
              <span>
                <span {...setting.languageOf(footnote.lang)}>{footnote.text}</span>{' '}
                <a href={`#note-mark-${number}`} aria-label={`${setting.labels.backToText}, ${setting.number(number)}`}>↩</a>
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
