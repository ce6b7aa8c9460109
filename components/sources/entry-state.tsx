import { Tag } from '@/components/ui/tag'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'
import { missingFacts } from '@/lib/sources/facts'
import type { SourceEntry } from '@/lib/sources/schema'
import type { SourceWords } from './words'

type Props = { entry: SourceEntry; words: SourceWords; locale: Locale }

/** In force, ended …; and what somebody should complete. */
export function EntryState({ entry, words, locale }: Props) {
  const missing = missingFacts(entry)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const names = list.format(missing.map((fact) => words[`fact_${fact}`].toLocaleLowerCase(locale)))
  return (
    <>
      {entry.status && <Tag tone="plain">{statusIn(entry, words, locale)}</Tag>}
      {missing.length > 0 && <> <Tag tone="wait" icon="alert">{words.toComplete}</Tag> <span className="xs soft">{names}</span></>}
    </>
  )
}

export const statusIn = ({ status, endedOn }: SourceEntry, words: SourceWords, locale: Locale) =>
  status === 'ended' && endedOn ? fill(words.endedSince, { date: formatDate(locale, endedOn) }) : status ? words[`status_${status}`] : null

/** What stands beside a title: that the entry may not be published, or its title only. */
export const LevelTag = ({ level, words }: { level: SourceEntry['level']; words: SourceWords }) =>
  level === 'public' ? null : <Tag tone="plain" icon="lock">{words[`tag_${level}`]}</Tag>
