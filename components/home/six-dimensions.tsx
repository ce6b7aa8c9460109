import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { dimensionClass, type DimensionNumber } from '@/components/ui/dimension'
import { Wheel } from '@/components/ui/wheel'
import { directionOf } from '@/lib/i18n/locales'

interface DimensionEntry {
  number: DimensionNumber
  name: string
  shortName: string
  href: string
}

/** The six dimensions: what they are, the wheel, the three principles on the side where reading starts, the objectives opposite. */
export function SixDimensions({ dimensions }: { dimensions: DimensionEntry[] }) {
  const t = useTranslations('home.dimensions')
  const format = useFormatter()
  const direction = directionOf(useLocale())
  const segments = Object.fromEntries(
    dimensions.map(({ number, shortName, href }) => [number, { number: format.number(number, 'plain'), name: shortName, href }]),
  ) as Record<DimensionNumber, { number: string; name: string; href: string }>
  return (
    <section className="wrap flow-l" aria-labelledby="dimensions">
      <div className="ruled flow-s">
        <h2 id="dimensions">{t('title')}</h2>
        <p className="soft measure">{t('lead')}</p>
      </div>
      <div className="wheelset">
        <div className="before flow-s">
          <h3>{t('principles')}</h3>
          <DimensionList dimensions={dimensions.slice(0, 3)} />
        </div>
        <Wheel direction={direction} label={t('title')} segments={segments} hub={t('hub')} hubNote={t('hubNote')} />
        <div className="flow-s">
          <h3>{t('objectives')}</h3>
          <DimensionList dimensions={dimensions.slice(3)} />
        </div>
      </div>
    </section>
  )
}

function DimensionList({ dimensions }: { dimensions: DimensionEntry[] }) {
  const format = useFormatter()
  return (
    <ol role="list">
      {dimensions.map(({ number, name, href }) => (
        <li key={number} className={dimensionClass(number)}>
          <Link href={href}>
            <Badge dimension={number} />
            <span>
              <span className="dim__n">{format.number(number, 'plain')}</span>
              <span className="dim__t">{name}</span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
