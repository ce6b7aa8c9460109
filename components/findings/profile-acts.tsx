import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { DimensionTexts } from '@/lib/framework/texts'
import { formats } from '@/lib/profiles/formats'

interface ProfileActsProps {
  assessmentId: string
  dimensions: readonly Pick<DimensionTexts, 'number' | 'slug' | 'shortName'>[]
  mayWrite: boolean
  mayExport: boolean
}

/** Above the profile: the lists behind it, and its files. */
export function ProfileActs({ assessmentId, dimensions, mayWrite, mayExport }: ProfileActsProps) {
  const t = useTranslations('profile')
  const base = `/assessments/${assessmentId}/profile`
  return (
    <section className="wrap profile-acts" aria-labelledby="profile-acts">
      <h2 id="profile-acts">{mayWrite ? t('work') : t('lists')}</h2>
      <ul role="list" className="row small">
        {dimensions.map(({ number, slug, shortName }) => (
          <li key={slug} className={`d${number}`}>
            <Link href={`${base}/${slug}`} className="row">
              <Icon name={`d${number}`} />
              {number} {shortName}
            </Link>
          </li>
        ))}
        <li>
          <Link href={`${base}/conventions`} className="row">
            <Icon name="table" />
            {t('conventions')}
          </Link>
        </li>
      </ul>
      <h2>{t('files')}</h2>
      <ul role="list" className="row small">
        {formats
          .filter((format) => format !== 'assessment' || mayExport)
          .map((format) => (
            <li key={format}>
              <a href={`${base}/download/${format}`} download>
                {t(`formats.${format}`)}
              </a>
            </li>
          ))}
      </ul>
      {mayExport && <p className="small soft">{t('exportNote')}</p>}
    </section>
  )
}
