import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Deed } from '@/lib/answers/sittings'
import type { ReviewInView } from '@/lib/review/queries'
import { momentIn } from './moments'

/** What rests on the answer, and its history as far as it is IOM's to know. */
export function ReviewAside({ review, history }: { review: ReviewInView; history: Deed[] }) {
  const t = useTranslations('review')
  const did = useTranslations('history')
  const locale = useLocale()
  const { findings, assessment, answer, indicator, submissions, since } = review
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
              <span className="xs soft">{t('submittedAt', { name: by ?? t('unknown'), date: momentIn(locale, at) })}</span>
            </li>
          ))}
        </ol>
      </section>
      {history.length > 0 && (
        <section className="margin-note flow-s">
          <h2 className="eyebrow">{did('title')}</h2>
          <ol role="list" className="flow-s">
            {history.map(({ action, by, at }, index) => (
              <li key={index} className="xs">
                {did(did.has(`did_${action}`) ? (`did_${action}` as 'did') : 'did', { name: by ?? did('someone') })}
                <br />
                <span className="soft">{momentIn(locale, at)}</span>
              </li>
            ))}
          </ol>
          {answer.openedToIom && <p className="xs"><Link href={`/assessments/${assessment.id}/answers/${indicator.code}#${indicator.code}`} prefetch={false}>{did('show')}</Link></p>}
        </section>
      )}
    </>
  )
}
