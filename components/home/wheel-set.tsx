import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { dimensionClass, type DimensionNumber } from '@/components/ui/dimension'
import { Wheel } from '@/components/ui/wheel'
import { directionOf } from '@/lib/i18n/locales'

export interface DimensionEntry {
  number: DimensionNumber
  name: string
  shortName: string
  href: string
}

/** The six dimensions as a wheel, with the three principles on the side where reading starts and the objectives opposite. */
export function WheelSet({ dimensions }: { dimensions: DimensionEntry[] }) {
  const t = useTranslations('home.dimensions')
  const format = useFormatter()
  const segments = Object.fromEntries(
    dimensions.map(({ number, shortName, href }) => [number, { number: format.number(number, 'plain'), name: shortName, href }]),
  ) as Record<DimensionNumber, { number: string; name: string; href: string }>
  return (
    <div className="wheelset">
      <div className="before flow-s">
        <h3>{t('principles')}</h3>
        <DimensionList dimensions={dimensions.slice(0, 3)} />
      </div>
      <Wheel direction={directionOf(useLocale())} label={t('title')} segments={segments} hub={t('hub')} hubNote={t('hubNote')} />
      <div className="flow-s">
        <h3>{t('objectives')}</h3>
        <DimensionList dimensions={dimensions.slice(3)} />
      </div>
    </div>
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
