import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import { directionOf } from '@/lib/i18n/locales'
import type { SourceSummary } from '@/lib/sources/schema'
import type { SourceWords } from './words'

type Props = { entries: (SourceSummary & { citedBy: string[] })[]; caption: string; words: SourceWords; kindOf: (code: string) => string; assessmentId: string }

/** The register as a table that becomes cards on a phone. */
export const RegisterTable = ({ entries, caption, words, kindOf, assessmentId }: Props) => (
  <table className="cards">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.officialTitle}</th>
        <th scope="col">{words.kind}</th>
        <th scope="col">{words.reference}</th>
        <th scope="col">{words.year}</th>
        <th scope="col">{words.citedBy}</th>
      </tr>
    </thead>
    <tbody>
      {entries.map(({ id, title, locale, kind, reference, year, citedBy }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/assessments/${assessmentId}/sources/${id}`} prefetch={false} lang={locale ?? undefined} dir={locale ? directionOf(locale) : 'auto'}>{title}</Link>
          </th>
          <td data-label={words.kind}>{kindOf(kind)}</td>
          <td data-label={words.reference}>{reference ? <bdi>{reference}</bdi> : <span className="soft">{words.missing}</span>}</td>
          <td data-label={words.year}>{year ?? <Tag tone="wait" icon="alert">{words.toComplete}</Tag>}</td>
          <td data-label={words.citedBy} className="xs">
            <span>
              {citedBy.length === 0 && <span className="soft">{words.noneInAnswers}</span>}
              {citedBy.map((code) => <span key={code}><Link className="nowrap" href={`/assessments/${assessmentId}/answers/${code}#${code}`} prefetch={false}><bdi>{code}</bdi></Link>{' '}</span>)}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
