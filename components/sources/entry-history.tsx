import Link from 'next/link'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import type { SourceDeed } from '@/lib/sources/history'
import type { SourceWords } from './words'

type Props = { deeds: SourceDeed[]; words: SourceWords; locale: Locale; assessmentId: string }

/** Who did what with an entry, and which facts a change touched, newest first. */
export function EntryHistory({ deeds, words, locale, assessmentId }: Props) {
  const date = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: 'medium' })
  if (deeds.length === 0) return <p className="soft">{words.noHistory}</p>
  return (
    <ol role="list" className="flow-s">
      {deeds.map((deed) => (
        <li key={`${deed.at.getTime()} ${deed.action} ${deed.other?.id}`}>
          <time dateTime={deed.at.toISOString()}>{date.format(deed.at)}</time>:{' '}
          {deed.other ? <Link href={`/assessments/${assessmentId}/sources/${deed.other.id}`} prefetch={false}>{sayingOf(deed, words, locale)}</Link> : sayingOf(deed, words, locale)}
          <br />
          <span className="soft xs"><bdi>{deed.by ?? words.someone}</bdi></span>
        </li>
      ))}
    </ol>
  )
}

function sayingOf({ action, facts, other, isKept }: SourceDeed, words: SourceWords, locale: Locale) {
  if (other) return fill(isKept ? words.deed_mergeFrom : words.deed_mergeInto, { title: other.title })
  const names = facts.map((fact) => words[`fact_${fact}` as 'fact_title'] ?? fact)
  if (names.length > 0) return fill(words.deed_changeOf, { facts: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names) })
  return words[`deed_${action.replace('source:', '')}` as 'deed_add'] ?? words.deed_change
}
