import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { dimensionClass } from '@/components/ui/dimension'
import { Tag } from '@/components/ui/tag'
import type { DimensionProgress } from '@/lib/process/overview'

interface Props {
  assessmentId: string
  dimensions: DimensionProgress[]
  /** whether the person may open the answers of a dimension */
  mayOpen: boolean
}

/** How far the form is filled, by dimension. */
export function AnswersByDimension({ assessmentId, dimensions, mayOpen }: Props) {
  const t = useTranslations('assessments.overview')
  const indicators = dimensions.reduce((sum, { progress }) => sum + progress.total, 0)
  const answered = dimensions.reduce((sum, { progress }) => sum + progress.answered, 0)
  return (
    <section className="flow-s" aria-labelledby="by-dimension">
      <h2 id="by-dimension">{t('dimensions')}</h2>
      <div className="progress measure">
        <progress max={indicators} value={answered} aria-labelledby="progress-words" />
        <p className="small soft" id="progress-words">{t('progress', { answered, indicators })}</p>
      </div>
      <ul className="tasks" role="list">
        {dimensions.map((dimension) => (
          <DimensionRow key={dimension.number} dimension={dimension} href={mayOpen ? `/assessments/${assessmentId}/answers/${dimension.slug}` : null} />
        ))}
      </ul>
    </section>
  )
}

function DimensionRow({ dimension, href }: { dimension: DimensionProgress; href: string | null }) {
  const t = useTranslations('assessments.overview')
  const { number, name, untranslated, progress } = dimension
  const language = untranslated.includes('name') ? { lang: 'en', dir: 'ltr' } : {}
  const { total, answered, states } = progress
  return (
    <li className={`task ${dimensionClass(number)}`}>
      <div className="dim">
        <Badge dimension={number} />
        <div>
          <span className="dim__n">{t('dimension', { number })}</span>
          {href ? <Link {...language} href={href}>{name}</Link> : <span {...language} className="dim__t">{name}</span>}
        </div>
      </div>
      <div className="task__tags">
        {states.returned > 0 && <Tag tone="stop" icon="back">{t('returned', { count: states.returned })}</Tag>}
        {total > answered && <Tag icon="open">{t('open', { count: total - answered })}</Tag>}
        {answered > 0 && <Tag tone="done" icon="check">{t('answered', { count: answered })}</Tag>}
      </div>
    </li>
  )
}
