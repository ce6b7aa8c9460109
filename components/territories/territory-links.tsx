import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { TerritoryInList } from '@/lib/territories/queries'

/** Territories of one type by name, each leading to its names and notes. */
export function TerritoryLinks({ title, territories }: { title: string; territories: TerritoryInList[] }) {
  const t = useTranslations('territories')
  return (
    <section className="ruled flow">
      <h2>{title}</h2>
      {territories.length === 0 && <p className="soft">{t('noneAdded')}</p>}
      <ul className="names" role="list">
        {territories.map(({ id, code, name, country }) => (
          <li key={id}>
            <Link href={`/territories/${code}`}>{name}</Link>
            {country && <span className="small soft"> · {country}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
