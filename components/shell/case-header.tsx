import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { NavLink } from './nav-link'

interface CaseHeaderProps {
  /** Such as "Timor-Leste 2026". */
  name: ReactNode
  note?: ReactNode
  label: string
  /** Only what the person may open. `exact` for a tab whose address the others start with. */
  tabs: { href: string; name: string; exact?: boolean }[]
  search?: { href: string; name: string } | null
}

/** The assessment in which the person works, and its parts as tabs. */
export function CaseHeader({ name, note, label, tabs, search }: CaseHeaderProps) {
  return (
    <section className="case" aria-label={label}>
      <div className="wrap">
        <p className="case__name">
          <strong>{name}</strong>
          {note && <span className="small soft">{note}</span>}
        </p>
        <nav aria-label={label}>
          <ul className="tabs" role="list">
            {tabs.map(({ href, name: tab, exact }) => (
              <li key={href}>
                <NavLink href={href} exact={exact}>{tab}</NavLink>
              </li>
            ))}
            {search && <li><NavLink href={search.href}><Icon name="search" />{search.name}</NavLink></li>}
          </ul>
        </nav>
      </div>
    </section>
  )
}
