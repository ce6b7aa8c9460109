import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/lib/assessments/dates'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'

export function DatesPanel({ assessment, mayChange }: { assessment: AssessmentInView; mayChange: boolean }) {
  const t = useTranslations('assessments.overview')
  const words = useDateWords(assessment)
  return (
    <section className="flow-s">
      <h2 className="eyebrow ruled">{t('dates')}</h2>
      <dl className="small flow-s">
        {(['referenceDate', 'answersDueOn', 'submitDueOn', 'consultation'] as const).map((name) => (
          <div key={name}>
            <dt className="soft">{t(`dateNames.${name}`)}</dt>
            <dd>{words[name] ? <strong>{words[name]}</strong> : <span className="soft">{t('notSet')}</span>}</dd>
          </div>
        ))}
      </dl>
      {mayChange && <p><Link className="small" href={`/assessments/${assessment.id}/dates`}>{t('changeDates')}</Link></p>}
    </section>
  )
}

function useDateWords({ referenceDate, answersDueOn, submitDueOn, consultationOn, consultationEndOn }: AssessmentInView) {
  const t = useTranslations('assessments.overview')
  const locale = useLocale() as Locale
  const day = (date: Date | null) => date && formatDate(locale, dayText(date))
  const from = day(consultationOn)
  const to = day(consultationEndOn)
  return {
    referenceDate: referenceDate && formatDate(locale, referenceDate),
    answersDueOn: day(answersDueOn),
    submitDueOn: day(submitDueOn),
    consultation: from && (to ? t('fromTo', { from, to }) : t('from', { from })),
  }
}
