import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { type FrameworkTexts, indicatorsIn } from '@/lib/framework/texts'

/** Ways to the indicator before and after, across dimensions. */
export function IndicatorPages({ framework, code }: { framework: FrameworkTexts; code: string }) {
  const t = useTranslations('indicators')
  const all = framework.dimensions.flatMap((dimension) =>
    indicatorsIn(dimension).map((indicator) => ({ code: indicator.code, href: `/${framework.locale}/indicators/${dimension.slug}/${indicator.code}` })),
  )
  const index = all.findIndex((entry) => entry.code === code)
  const previous = all[index - 1]
  const next = all[index + 1]
  return (
    <nav className="bar mt-8" aria-label={t('pages')}>
      {previous && (
        <Link className="btn btn--second" href={previous.href} rel="prev">
          {t('previous')} <bdi>{previous.code}</bdi>
        </Link>
      )}
      {next && (
        <Link className="btn btn--second" href={next.href} rel="next">
          {t('next')} <bdi>{next.code}</bdi>
          <Icon name="arrow" />
        </Link>
      )}
    </nav>
  )
}
