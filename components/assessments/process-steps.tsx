import { useLocale, useTranslations } from 'next-intl'
import { Steps } from '@/components/ui/steps'
import { dayText } from '@/lib/assessments/dates'
import type { AssessmentInView } from '@/lib/assessments/queries'
import { stepOf } from '@/lib/assessments/states'
import type { Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'

const numbers = [1, 2, 3, 4] as const

/** The four steps of the MGI, and where this assessment stands in them. */
export function ProcessSteps({ assessment }: { assessment: AssessmentInView }) {
  const t = useTranslations('assessments.overview')
  const common = useTranslations('common.steps')
  const note = useStepNote(assessment)
  const now = stepOf[assessment.state] ?? 5
  return (
    <section className="flow" aria-labelledby="stands">
      <h2 id="stands">{t('stands')}</h2>
      <Steps
        across
        stateLabels={{ done: common('done'), now: common('now') }}
        steps={numbers.map((number) => {
          const state = number < now || assessment.state === 'published' ? 'done' : number === now ? 'now' : undefined
          return { name: t(`stepNames.${number}`), note: note(number, state), ...(state ? { state } : {}) }
        })}
      />
    </section>
  )
}

function useStepNote({ state: assessmentState, stateChangedAt, returnReason, submitDueOn, consultationOn, consultationEndOn }: AssessmentInView) {
  const t = useTranslations('assessments.overview')
  const locale = useLocale() as Locale
  const day = (date: Date) => formatDate(locale, dayText(date))
  return (step: 1 | 2 | 3 | 4, state: 'done' | 'now' | undefined) => {
    if (state === 'done') return step === 1 && assessmentState === 'dataCollection' && !returnReason ? t('finishedOn', { day: day(stateChangedAt) }) : t('finished')
    if (state === 'now' && assessmentState === 'drafting') return t('nowDrafting')
    if (state === 'now') return step === 2 && submitDueOn ? t('nowSubmitBy', { day: day(submitDueOn) }) : t('now')
    if (step === 3 && consultationOn)
      return consultationEndOn ? t('planned', { from: day(consultationOn), to: day(consultationEndOn) }) : t('plannedFrom', { from: day(consultationOn) })
    return step === 4 ? t('afterClearance') : undefined
  }
}
