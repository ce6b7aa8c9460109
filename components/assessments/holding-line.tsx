import { useLocale, useTranslations } from 'next-intl'
import { CodeRuns } from '@/components/people/code-runs'
import type { Locale } from '@/lib/i18n/locales'
import type { Holding } from '@/lib/process/holdings'
import { formatDate } from '@/lib/i18n/dates'

/** More would say less: the page of the people has them all. */
const shown = 5

/** What an institution has in hand and until when, in one line: MR-03, WB-01 to WB-07 · due 27 November 2026. */
export function HoldingLine({ holding: { runs, dueOn, isOverdue, isSubmitted } }: { holding: Holding }) {
  const t = useTranslations('assessments.overview')
  const locale = useLocale() as Locale
  const day = dueOn && formatDate(locale, dueOn)
  const note = isSubmitted ? t('holdingSubmitted') : day && t(isOverdue ? 'overdueSince' : 'dueOn', { day })
  const rest = runs.length - shown
  return (
    <span className="soft block">
      <CodeRuns runs={runs.slice(0, shown)} />
      {rest > 0 && ` ${t('more', { count: rest })}`}
      {note && ` · ${note}`}
    </span>
  )
}
