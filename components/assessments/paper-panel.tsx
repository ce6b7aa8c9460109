import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** For those who answer on paper or without a line: the questionnaire as a Word file, and its way back. */
export function PaperPanel({ assessmentId, isOwn }: { assessmentId: string; isOwn: boolean }) {
  const t = useTranslations('assessments.overview')
  return (
    <section className="flow-s">
      <h2 className="eyebrow ruled">{t('paper')}</h2>
      <p className="small">{t(isOwn ? 'paperOwn' : 'paperText')}</p>
      <p><Link className="small" href={`/assessments/${assessmentId}/forms`} prefetch={false}>{t('paperLink')}</Link></p>
    </section>
  )
}
