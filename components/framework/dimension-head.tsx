import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { DimensionTexts, FrameworkTexts } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

/** Badge, number and name of a dimension as the head of a page (level 1) or of a part of it. */
export function DimensionHead({ framework, dimension, level, id }: { framework: FrameworkTexts; dimension: DimensionTexts; level: 1 | 2; id?: string }) {
  const t = useTranslations('indicators')
  const Heading = `h${level}` as const
  return (
    <div className={`dimhead d${dimension.number}`}>
      <Badge dimension={dimension.number} size="l" />
      <div className="flow-s">
        <p className="dim__n">
          {t('dimension', { number: dimension.number })} · {t(dimension.kind)}
        </p>
        <Heading id={id} {...textProps(framework, dimension, 'name')}>
          {dimension.name}
        </Heading>
      </div>
    </div>
  )
}
