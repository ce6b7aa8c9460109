import Link from 'next/link'
import type { RecordToTranslate } from '@/lib/framework/translation-queries'
import { addressOf } from './address'
import { StatusTag } from './status-tag'

/** The records of one kind, folded: each with its source text and where its translation stands. */
export function RecordRows({ locale, title, records }: { locale: string; title: string; records: RecordToTranslate[] }) {
  return (
    <details className="foldbar" open={records.length <= 6}>
      <summary>{title}</summary>
      <ul className="rows" role="list">
        {records.map((each) => (
          <li key={`${each.collection} ${each.code}`} className="rowq rowq--wide">
            <bdi className="code">{each.code}</bdi>
            <Link href={addressOf(locale, each)} lang="en" dir="ltr">
              {each.source}
            </Link>
            <StatusTag status={each.status} />
          </li>
        ))}
      </ul>
    </details>
  )
}
