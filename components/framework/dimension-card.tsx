import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DimensionTexts, FrameworkTexts } from '@/lib/framework/texts'
import { DimensionHead } from './dimension-head'
import { textProps } from './language-of-text'

/** A dimension on the page of all six: what it looks at, and its subdomains as ways in. */
export function DimensionCard({ framework, dimension }: { framework: FrameworkTexts; dimension: DimensionTexts }) {
  const t = useTranslations('indicators')
  const address = `/${framework.locale}/indicators/${dimension.slug}`
  return (
    <section className="flow" aria-labelledby={dimension.code}>
      <DimensionHead framework={framework} dimension={dimension} level={2} id={dimension.code} />
      <p {...textProps(framework, dimension, 'description')}>{dimension.description}</p>
      <ul className="list-lines small" role="list">
        {dimension.subdomains.map((subdomain) => (
          <li key={subdomain.code}>
            <Link href={`${address}#${subdomain.code}`} {...textProps(framework, subdomain, 'name')}>
              {subdomain.name}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={address}>{t('open', { number: dimension.number })}</Link>
      </p>
    </section>
  )
}
