import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import type { Person } from '@/lib/db/as-person'

/** Says what to do next to whoever takes part in no assessment yet, by what they may do. */
export function NoAssessments({ person }: { person: Person }) {
  const t = useTranslations('assessments.none')
  const key = person.isEditor ? 'editor' : person.isAdministrator ? 'administrator' : 'other'
  return (
    <Empty title={t('title')}>
      <p>{t(key)}</p>
      {key === 'administrator' && <p><ButtonLink href="/administration/people">{t('toPeople')}</ButtonLink></p>}
    </Empty>
  )
}
