import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/lib/assessments/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { ListedAssignment } from '@/lib/people/queries'
import { runsOf } from '@/lib/process/holdings'
import { formatDate } from '@/lib/i18n/dates'
import { AssignmentChange } from './assignment-change'
import { CodeRuns } from './code-runs'
import type { ChangeWords, ReminderWords } from './form-words'
import { ReminderButton } from './reminder-button'

interface Props {
  assessmentId: string
  assignments: ListedAssignment[]
  /** codes of the whole catalogue */
  order: string[]
  /** null for those who may not change them */
  change: ChangeWords | null
  /** null for those who may not send one */
  reminder: ReminderWords | null
}

/** What is handed to which institution, and by when. */
export function AssignmentList({ assessmentId, assignments, order, change, reminder }: Props) {
  const t = useTranslations('people.assignments')
  const reminded = useTranslations('people.reminder')
  const locale = useLocale() as Locale
  if (assignments.length === 0) return <p className="soft">{t('none')}</p>
  return (
    <ul role="list" className="list-lines">
      {assignments.map(({ id, institutionId, institution, indicators, dueOn }) => (
        <li key={id} className="row row--between">
          <span className="grow basis-56">
            <strong><bdi lang={institution.locale}>{institution.name}</bdi></strong>
            <br />
            <span className="small soft">
              <CodeRuns runs={runsOf(indicators.map(({ indicator }) => indicator.code), order)} /> · {dueOn ? t('due', { day: formatDate(locale, dayText(dueOn)) }) : t('noDue')}
            </span>
            {institution.remindedAt && <span className="small soft"><br />{reminded('last', { day: formatDate(locale, dayText(institution.remindedAt)) })}</span>}
          </span>
          {reminder && <ReminderButton reminder={{ assessmentId, institutionId }} of={institution.name} words={reminder} />}
          {change && (
            <AssignmentChange
              assignment={{ assessmentId, assignmentId: id }}
              dueOn={dayText(dueOn)}
              codes={indicators.map(({ indicator }) => indicator.code)}
              institution={institution.name}
              words={change}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
