import { useFormatter, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { NextStep } from '@/lib/assessments/next-step'
import { partAddress } from '@/lib/assessments/tabs'
import { stepTitle } from './step-title'

/** Steps that are waited for, or that are read on this very page, lead nowhere. */
const staysHere = (key: string) => key.startsWith('waitFor') || ['contribute', 'contributed', 'readPublished', 'nothing'].includes(key)

/** Where on this page a step is done. */
const anchorOf = (key: NextStep['key']) => (key === 'submitReady' ? '#handed' : '#move')

/** The one thing to do now, with its link, and in a line what comes after. @param steps the most urgent first */
export function NextPanel({ assessmentId, steps: [next, ...others] }: { assessmentId: string; steps: NextStep[] }) {
  const t = useTranslations('assessments')
  const title = stepTitle(useTranslations())
  const after = useAfter(others)
  if (!next) return null
  const { key, part, at, open = 0 } = next
  const here = part === 'overview' ? anchorOf(key) : partAddress(assessmentId, part)
  return (
    <section className="next" aria-labelledby="next-label">
      <p className="eyebrow" id="next-label">{t('overview.next')}</p>
      <h2>{title(next)}</h2>
      <p>{t(`next.${key}.text`, { name: at?.name ?? '', open })}</p>
      {!staysHere(key) && (
        <p className="row">
          <ButtonLink href={at ? `/assessments/${assessmentId}/${at.path}` : here} icon="arrow" iconAt="end">{at ? t('go.at', { name: at.name }) : t(`go.${part}`)}</ButtonLink>
        </p>
      )}
      {after && <p className="small soft">{after}</p>}
    </section>
  )
}

/** Steps that are worth a word beforehand. */
const announced = ['returned', 'settle', 'choose', 'compose', 'judge', 'answerNext', 'remind', 'settleAll', 'submit', 'tellFocalPoint', 'submitReady', 'look'] as const
const isAnnounced = (step: NextStep): step is NextStep & { key: (typeof announced)[number] } => (announced as readonly string[]).includes(step.key)

function useAfter(others: NextStep[]) {
  const t = useTranslations('assessments.after')
  const format = useFormatter()
  const coming = others.filter(isAnnounced).slice(0, 2)
  if (coming.length === 0) return null
  return t('title', { steps: format.list(coming.map(({ key, at, open = 0 }) => t(key, { name: at?.name ?? '', open })), { type: 'conjunction' }) })
}
