import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DimensionLabel } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'
import { PageHead } from '@/components/ui/page-head'
import type { DimensionTexts } from '@/lib/framework/texts'

interface DraftingHeadProps {
  assessmentId: string
  dimensions: readonly Pick<DimensionTexts, 'number' | 'slug' | 'shortName'>[]
  /** Slug of this page's dimension. */
  current: string
  mayWrite: boolean
}

/** Title of the lists of one dimension, and the way to the others. */
export function DraftingHead({ assessmentId, dimensions, current, mayWrite }: DraftingHeadProps) {
  const t = useTranslations('findings')
  const base = `/assessments/${assessmentId}/profile`
  const here = dimensions.find(({ slug }) => slug === current)
  return (
    <PageHead
      above={here && <DimensionLabel dimension={here.number} label={t('dimension', { number: here.number })} name={here.shortName} />}
      title={mayWrite ? t('title') : t('titleRead')}
      lead={t('lead')}
    >
      <nav aria-label={t('dimensions')}>
        <ul role="list" className="row small">
          {dimensions.map(({ number, slug, shortName }) => (
            <li key={slug} className={`d${number}`}>
              <Link href={`${base}/${slug}`} aria-current={slug === current ? 'page' : undefined} aria-label={`${number} ${shortName}`} title={shortName} className="dim-jump">
                <Icon name={`d${number}`} />
                {number}
              </Link>
            </li>
          ))}
          <li>
            <Link href={`${base}/conventions`}>{t('conventions')}</Link>
          </li>
          <li>
            <Link href={base}>{t('readIt')}</Link>
          </li>
        </ul>
      </nav>
    </PageHead>
  )
}
