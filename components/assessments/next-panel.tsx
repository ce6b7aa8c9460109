import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { NextStep } from '@/lib/assessments/next-step'
import { partAddress } from '@/lib/assessments/tabs'

/** Steps that are waited for, or that are read on this very page, lead nowhere. */
const staysHere = (key: string) => key.startsWith('waitFor') || ['contribute', 'readPublished', 'nothing'].includes(key)

export function NextPanel({ assessmentId, next }: { assessmentId: string; next: NextStep }) {
  const t = useTranslations('assessments')
  const href = next.part === 'overview' ? '#move' : partAddress(assessmentId, next.part)
  return (
    <section className="next" aria-labelledby="next-label">
      <p className="eyebrow" id="next-label">{t('overview.next')}</p>
      <h2>{t(`next.${next.key}.title`, { open: next.open ?? 0 })}</h2>
      <p>{t(`next.${next.key}.text`)}</p>
      {!staysHere(next.key) && (
        <p className="row"><ButtonLink href={href} icon="arrow">{t(`go.${next.part}`)}</ButtonLink></p>
      )}
    </section>
  )
}
