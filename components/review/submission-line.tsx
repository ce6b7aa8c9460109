import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { ReviewInView } from '@/lib/review/queries'
import { momentIn } from './moments'

/** Where the answer stands, and who submitted it last and when. */
export function SubmissionLine({ review: { answer, submissions } }: { review: ReviewInView }) {
  const t = useTranslations()
  const locale = useLocale()
  const [newest] = submissions
  if (!newest || answer.state === 'draft') return null
  const { by, at } = newest
  return (
    <p className="row">
      <Tag tone="plain">{t(`answers.work_${answer.state}`)}</Tag>
      <span className="small soft">
        {t('review.submission', { number: submissions.length })} · <bdi>{t('review.submittedAt', { name: by ?? t('review.unknown'), date: momentIn(locale, at) })}</bdi>
      </span>
    </p>
  )
}
