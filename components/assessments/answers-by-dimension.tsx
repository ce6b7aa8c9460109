import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StandingTag } from '@/components/answers/work-tag'
import { Badge } from '@/components/ui/badge'
import { dimensionClass } from '@/components/ui/dimension'
import type { DimensionInOverview } from '@/lib/process/overview'

interface Props {
  assessmentId: string
  dimensions: DimensionInOverview[]
  progress: { total: number; answered: number }
  /** whether the person may open the answers of a dimension */
  mayOpen: boolean
}

/** How far the form is filled, by dimension; each number leads to the indicators that it counts. */
export function AnswersByDimension({ assessmentId, dimensions, progress: { total, answered }, mayOpen }: Props) {
  const t = useTranslations('assessments.overview')
  return (
    <section className="flow-s" aria-labelledby="by-dimension">
      <h2 id="by-dimension">{t('dimensions')}</h2>
      <div className="progress measure">
        <progress max={total} value={answered} aria-labelledby="progress-words" />
        <p className="small soft" id="progress-words">{t('progress', { answered, indicators: total })}</p>
      </div>
      <ul className="tasks" role="list">
        {dimensions.map((dimension) => <DimensionRow key={dimension.number} dimension={dimension} assessmentId={assessmentId} mayOpen={mayOpen} />)}
      </ul>
    </section>
  )
}

function DimensionRow({ dimension, assessmentId, mayOpen }: { dimension: DimensionInOverview; assessmentId: string; mayOpen: boolean }) {
  const t = useTranslations('assessments.overview')
  const { number, code, slug, name, untranslated, tally } = dimension
  const language = untranslated.includes('name') ? { lang: 'en', dir: 'ltr' } : {}
  return (
    <li className={`task ${dimensionClass(number)}`}>
      <div className="dim">
        <Badge dimension={number} />
        <div>
          <span className="dim__n">{t('dimension', { number })}</span>
          {mayOpen ? <Link {...language} href={`/assessments/${assessmentId}/answers/${slug}`} prefetch={false}>{name}</Link> : <span {...language} className="dim__t">{name}</span>}
        </div>
      </div>
      <ul className="task__tags" role="list" aria-label={t('states', { number })}>
        {tally.map(({ standing, count }) => (
          <li key={standing}>
            <Link href={`/assessments/${assessmentId}/open?standing=${standing}#${code}`} prefetch={false}>
              <StandingTag standing={standing}>{t(`tally.${standing}`, { count })}</StandingTag>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
