import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { assessmentName } from '@/lib/assessments/name'
import type { NextStep } from '@/lib/assessments/next-step'
import type { listAssessments } from '@/lib/assessments/queries'
import { partAddress } from '@/lib/assessments/tabs'
import { stepTitle } from './step-title'

type Listed = Awaited<ReturnType<typeof listAssessments>>[number] & { next: NextStep | null }

/** A person's assessments, each with its state in words, their part in it, and one thing to do next. */
export function AssessmentList({ assessments }: { assessments: Listed[] }) {
  return (
    <ul role="list" className="list-lines">
      {assessments.map((assessment) => <AssessmentRow key={assessment.id} assessment={assessment} />)}
    </ul>
  )
}

function AssessmentRow({ assessment }: { assessment: Listed }) {
  const t = useTranslations('assessments')
  const title = stepTitle(useTranslations())
  const locale = useLocale()
  const { id, state, round, participation, next } = assessment
  const name = assessmentName(assessment, locale)
  return (
    <li className="flow-s">
      <h2><Link href={partAddress(id, 'overview')}>{name}</Link></h2>
      <p className="row small">
        <Tag>{t(`states.${state}`)}</Tag>
        {assessment.exercise && <Tag tone="wait" icon="info">{t('exerciseTag')}</Tag>}
        {assessment.workedExample && <Tag tone="wait" icon="info">{t('workedExampleTag')}</Tag>}
        <span className="soft">{t('round', { round })}</span>
        {participation && <span className="soft">{t('yourRole', { role: t(`roles.${participation.role}`) })}</span>}
      </p>
      {next && (
        <p>
          <span className="soft">{t('nextLabel')} </span>
          <Link href={partAddress(id, next.part)}>
            {title(next)}
            <span className="visually-hidden">, {name}</span> <Icon name="arrow" />
          </Link>
        </p>
      )}
    </li>
  )
}
