import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { DimensionTexts } from '@/lib/framework/texts'

interface ProfileActsProps {
  assessmentId: string
  dimensions: readonly Pick<DimensionTexts, 'number' | 'slug' | 'shortName'>[]
  mayWrite: boolean
}

/** Above the profile: the way to the lists and the table behind it. */
export function ProfileActs({ assessmentId, dimensions, mayWrite }: ProfileActsProps) {
  const t = useTranslations('profile')
  const base = `/assessments/${assessmentId}/profile`
  return (
    <nav className="wrap profile-acts" aria-labelledby="profile-acts">
      <p id="profile-acts" className="eyebrow">{mayWrite ? t('work') : t('lists')}</p>
      <ul role="list" className="row small">
        {dimensions.map(({ number, slug, shortName }) => (
          <li key={slug} className={`d${number}`}>
            <Link href={`${base}/${slug}`}>
              <Icon name={`d${number}`} />
              {number} {shortName}
            </Link>
          </li>
        ))}
        <li>
          <Link href={`${base}/conventions`}>
            <Icon name="table" />
            {t('conventions')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
