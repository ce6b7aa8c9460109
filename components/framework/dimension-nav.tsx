import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { dimensionClass } from '@/components/ui/dimension'
import type { FrameworkTexts } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

/** The six dimensions beside a page of one of them. */
export function DimensionNav({ framework, current }: { framework: FrameworkTexts; current: string }) {
  const t = useTranslations('indicators')
  const format = useFormatter()
  return (
    <nav className="dimnav dimnav--fold stick" aria-label={t('dimensions')}>
      {framework.dimensions.map((dimension) => (
        <Link
          key={dimension.code}
          className={dimensionClass(dimension.number)}
          href={`/${framework.locale}/indicators/${dimension.slug}`}
          aria-current={dimension.code === current ? 'true' : undefined}
        >
          <Badge dimension={dimension.number} size="s" />
          <span {...textProps(framework, dimension, 'shortName')}>
            {format.number(dimension.number, 'plain')}. {dimension.shortName}
          </span>
        </Link>
      ))}
    </nav>
  )
}
