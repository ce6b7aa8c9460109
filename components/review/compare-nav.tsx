import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReviewInView } from '@/lib/review/queries'
import type { Comparison } from './comparison'
import { dayIn } from './moments'

/** The choice of what to compare with, as links: it works before any script does. */
export function CompareNav({ review, comparison, path }: { review: ReviewInView; comparison: Comparison; path: string }) {
  const t = useTranslations('review.compare')
  const locale = useLocale()
  const { since, submissions } = review
  const choices = [
    ...(since ? [{ by: 'looked', name: t('looked', { date: dayIn(locale, since.at) }) }] : []),
    ...(submissions.length > 1 ? [{ by: 'first', name: t('first') }] : []),
    { by: 'text', name: t('text') },
  ]
  return (
    <>
      {choices.length > 1 && (
        <nav className="segmented" aria-label={t('label')}>
          {choices.map(({ by, name }) => (
            <Link key={by} href={`${path}?compare=${by}`} prefetch={false} scroll={false} aria-current={by === comparison.by ? 'true' : undefined}>{name}</Link>
          ))}
        </nav>
      )}
      {!since && <p className="small soft">{t('firstVisit')} {submissions.length === 1 && t('onlyOne')}</p>}
    </>
  )
}
