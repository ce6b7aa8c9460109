import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/lib/assessments/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { HandedIndicator } from '@/lib/process/overview'
import { formatDate } from '@/lib/profiles/reference-date'

/** What a contributor sees: the questions handed to the institution, no others. */
export function HandedToYou({ assessmentId, handed }: { assessmentId: string; handed: HandedIndicator[] }) {
  const t = useTranslations('assessments.overview')
  const locale = useLocale() as Locale
  return (
    <section className="flow-s" aria-labelledby="handed">
      <h2 id="handed">{t('handed')}</h2>
      {handed.length === 0 && <p className="soft">{t('handedNone')}</p>}
      <ul role="list" className="list-lines">
        {handed.map(({ code, question, guidance, isTranslated, dueOn }) => (
          <li key={code} className="flow-s">
            <p>
              <span className="code"><bdi>{code}</bdi></span>
              {dueOn && <span className="small soft"> · {t('dueOn', { day: formatDate(locale, dayText(dueOn)) })}</span>}
            </p>
            <div {...(isTranslated ? {} : { lang: 'en', dir: 'ltr' })}>
              <p><Link href={`/assessments/${assessmentId}/answers/${code}#${code}`} prefetch={false}><strong>{question}</strong></Link></p>
              <p className="small soft">{guidance}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
