import { ChangedWords } from '@/components/ui/changed-words'
import { Marked } from '@/components/ui/marked'
import type { FieldChange } from '@/lib/answers/sittings'
import type { Presence } from '@/lib/db/generated/enums'
import { directionOf } from '@/lib/i18n/locales'
import { useAnswersOfPage } from './answers-context'
import { RestoreText } from './restore-text'

type Props = {
  change: FieldChange
  textLocale: string
  /** The newest version of this field that the history shows; null for those who may not restore. */
  seen: number | null
  onRestored: () => void
}

/** What became of one field in a sitting: the words that came and went, or a text that was not chosen. */
export function HistoryChange({ change, textLocale, seen, onRestored }: Props) {
  const { words: answerWords, historyWords: words } = useAnswersOfPage()
  const { field, marker, aside, value } = change
  const written = field === 'presence' ? {} : { lang: textLocale, dir: directionOf(textLocale) }
  return (
    <div>
      <p className="xs soft">
        {marker && <><bdi className="code">[@{marker}]</bdi> </>}{answerWords[field as 'explanation'] ?? field}
        {aside && <> · {words.aside}</>}
      </p>
      <p className="whitespace-pre-wrap" {...written}>{aside ? value : <Words change={change} />}</p>
      {seen !== null && field !== 'outcomeReason' && <RestoreText change={change} seen={seen} textLocale={textLocale} onRestored={onRestored} />}
    </div>
  )
}

function Words({ change: { field, before, value } }: { change: FieldChange }) {
  const { historyWords: words, presences } = useAnswersOfPage()
  if (field !== 'presence') return <ChangedWords before={before} after={value} words={words} />
  const nameOf = (presence: string) => presences[presence as Presence] ?? presence
  return (
    <>
      <Marked as="del" says={words.removed}>{nameOf(before || 'notAssessed')}</Marked> <Marked as="ins" says={words.added}>{nameOf(value)}</Marked>
    </>
  )
}
