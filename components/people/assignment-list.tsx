import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/lib/assessments/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { ListedAssignment } from '@/lib/people/queries'
import { formatDate } from '@/lib/profiles/reference-date'
import { TakeBackButton } from './take-back-button'

/** What is handed to which institution, and by when. */
export function AssignmentList({ assessmentId, assignments, mayChange }: { assessmentId: string; assignments: ListedAssignment[]; mayChange: boolean }) {
  const t = useTranslations('people.assignments')
  const locale = useLocale() as Locale
  if (assignments.length === 0) return <p className="soft">{t('none')}</p>
  return (
    <ul role="list" className="list-lines">
      {assignments.map(({ id, institution, indicators, dueOn }) => (
        <li key={id} className="row row--between">
          <span className="grow basis-56">
            <strong><bdi lang={institution.locale}>{institution.name}</bdi></strong>
            <br />
            <span className="small soft">
              <bdi>{indicators.map(({ indicator }) => indicator.code).join(', ')}</bdi> · {dueOn ? t('due', { day: formatDate(locale, dayText(dueOn)) }) : t('noDue')}
            </span>
          </span>
          {mayChange && <TakeBackButton assignment={{ assessmentId, assignmentId: id }} label={t('takeBack')} from={t('takeBackFrom', { institution: institution.name })} />}
        </li>
      ))}
    </ul>
  )
}
