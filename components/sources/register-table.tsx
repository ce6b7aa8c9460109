import Link from 'next/link'
import type { FrameworkTexts } from '@/lib/framework/texts'
import { labelOf } from '@/lib/framework/texts'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'
import { missingFacts } from '@/lib/sources/facts'
import type { RegisterEntry } from '@/lib/sources/queries'
import { EntryState, LevelTag } from './entry-state'
import { PlaceList } from './place-list'
import { placesOf } from './places'
import type { SourceWords } from './words'

type Props = { entries: RegisterEntry[]; caption: string; words: SourceWords; framework: FrameworkTexts; assessmentId: string; locale: Locale }

/** The register as a table that becomes cards on a phone. */
export const RegisterTable = ({ entries, caption, words, framework, assessmentId, locale }: Props) => (
  <table className="cards register">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.officialTitle}</th>
        <th scope="col">{words.kind}</th>
        <th scope="col">{words.reference}</th>
        <th scope="col">{words.adopted}</th>
        <th scope="col">{words.status}</th>
        <th scope="col">{words.citedBy}</th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => {
        const { answers, paragraphs } = placesOf(entry.uses, framework.dimensions, assessmentId)
        const adopted = entry.adoptedOn ?? entry.year?.toString()
        return (
          <tr key={entry.id}>
            <th scope="row">
              <Link href={`/assessments/${assessmentId}/sources/${entry.id}`} prefetch={false} lang={entry.locale ?? undefined} dir={entry.locale ? directionOf(entry.locale) : 'auto'}>{entry.title}</Link>{' '}
              <LevelTag level={entry.level} words={words} />
              {entry.translatedTitle && <span className="block xs soft font-normal"><bdi lang={entry.translatedLocale ?? undefined}>{entry.translatedTitle}</bdi></span>}
            </th>
            <td data-label={words.kind}>{labelOf(framework.evidenceKinds, entry.kind)}</td>
            <td data-label={words.reference}>{entry.reference ? <bdi>{entry.reference}</bdi> : <span className="soft">–</span>}</td>
            <td data-label={words.adopted}>{adopted ? formatDate(locale, adopted) : <span className="soft">–</span>}</td>
            <td data-label={words.status}>
              {entry.status || missingFacts(entry).length > 0 ? <span><EntryState entry={entry} words={words} locale={locale} /></span> : <span className="soft">–</span>}
            </td>
            <td data-label={words.citedBy} className="xs">
              <span>
                {answers.length + paragraphs.length === 0 && <span className="soft">{words.notCited}</span>}
                <PlaceList places={[...answers, ...paragraphs]} words={words} />
              </span>
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)
