import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { Entry } from '@/lib/answers/sittings'
import type { ReviewInView } from '@/lib/review/queries'

/** What rests on the answer, and its history as far as it is IOM's to know. */
export function ReviewAside({ review, history }: { review: ReviewInView; history: Entry[] }) {
  const t = useTranslations('review')
  const did = useTranslations('history')
  const format = useFormatter()
  const { findings, assessment, submissions, since } = review
  const seen = since && submissions.find(({ version }) => version <= since.version)
  return (
    <>
      <section className="margin-note flow-s">
        <h2 className="eyebrow">{t('restsOn')}</h2>
        {findings.length === 0 && <p className="soft">{t('noFindings')}</p>}
        {findings.map(({ id, number, slug }) => (
          <p key={id}><Link href={`/assessments/${assessment.id}/profile/${slug}?open=${id}#open`} prefetch={false}>{t('paragraph', { number })}</Link></p>
        ))}
      </section>
      <section className="margin-note flow-s">
        <h2 className="eyebrow">{t('submissions')}</h2>
        <ol role="list" className="flow-s">
          {submissions.map(({ version, by, at }, index) => (
            <li key={version}>
              {t('submission', { number: submissions.length - index })}
              {seen?.version === version && <span className="soft">: {t('lookedHere')}</span>}
              <br />
              <span className="xs soft">{t('submittedAt', { name: by ?? t('unknown'), date: format.dateTime(new Date(at), 'moment') })}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className="margin-note flow-s">
        <h2 className="eyebrow">{did('title')}</h2>
        <ol role="list" className="flow-s">
          {history.flatMap((entry, index) =>
            entry.kind === 'deed' ? (
              <li key={index} className="xs">
                {did.has(`did_${entry.deed.action}`) ? did(`did_${entry.deed.action}` as 'did', { name: entry.deed.by ?? did('someone') }) : did('did', { name: entry.deed.by ?? did('someone') })}
                <br />
                <span className="soft">{format.dateTime(entry.deed.at, 'moment')}</span>
              </li>
            ) : (
              []
            ),
          )}
        </ol>
      </section>
    </>
  )
}
