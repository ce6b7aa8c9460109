import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { type FrameworkTexts, labelOf } from '@/lib/framework/texts'
import { digits } from '@/lib/i18n/digits'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'
import type { SourceEntry } from '@/lib/sources/schema'
import { statusIn } from './entry-state'
import type { SourceWords } from './words'

type Props = { entry: SourceEntry; words: SourceWords; kinds: FrameworkTexts['evidenceKinds']; locale: Locale; isWhole: boolean }

/** All that is known of an entry. `isWhole`: false for those to whom only its title is open. */
export function EntryFacts({ entry, words, kinds, locale, isWhole }: Props) {
  const missing = <Tag tone="wait" icon="alert">{words.missing}</Tag>
  const none = <span className="soft">–</span>
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const language = (code: string) => languages.of(code) ?? code
  const date = (value: string | null) => (value ? formatDate(locale, value) : none)
  return (
    <dl className="facts">
      <dt>{words.kind}</dt><dd>{labelOf(kinds, entry.kind)}</dd>
      <dt>{words.officialTitle}</dt><dd><bdi lang={entry.locale ?? undefined}>{entry.title}</bdi></dd>
      <dt>{words.language}</dt><dd>{entry.locale ? language(entry.locale) : missing}</dd>
      {entry.translatedTitle && (
        <>
          <dt>{entry.translatedLocale ? fill(words.translatedTitle, { language: language(entry.translatedLocale) }) : words.fact_translatedTitle}</dt>
          <dd><bdi lang={entry.translatedLocale ?? undefined}>{entry.translatedTitle}</bdi></dd>
        </>
      )}
      {entry.otherNames && <><dt>{words.fact_otherNames}</dt><dd>{entry.otherNames.split('\n').map((name) => <span className="block" key={name}><bdi>{name}</bdi></span>)}</dd></>}
      <dt>{words.reference}</dt><dd>{entry.reference ? <bdi>{entry.reference}</bdi> : none}</dd>
      <dt>{words.year}</dt><dd>{entry.year ? digits(locale, entry.year) : missing}</dd>
      <dt>{words.issuer}</dt><dd>{entry.issuer ? <bdi>{entry.issuer}</bdi> : none}</dd>
      <dt>{words.adoptedOn}</dt><dd>{date(entry.adoptedOn)}</dd>
      <dt>{words.inForceOn}</dt><dd>{date(entry.inForceOn)}</dd>
      <dt>{words.endedOn}</dt><dd>{date(entry.endedOn)}</dd>
      <dt>{words.status}</dt><dd>{statusIn(entry, words, locale) ?? none}</dd>
      {isWhole && <><dt>{words.link}</dt><dd>{entry.link ? <a href={entry.link} rel="noreferrer" dir="ltr">{entry.link}</a> : none}</dd></>}
      <dt>{words.level}</dt><dd><Icon name={entry.level === 'public' ? 'globe' : 'lock'} /> {words[`level_${entry.level}`]}</dd>
    </dl>
  )
}
