import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locales'
import { LanguageMenu } from './language-menu'
import { Mark } from './mark'
import { NavLink } from './nav-link'

interface SiteHeaderProps {
  product: string
  home: string
  label: string
  /** `plain` for an address that only the server answers: the router must not fetch it ahead. */
  items: { href: string; name: string; exact?: boolean; plain?: boolean }[]
  language: { locale: Locale; label: string }
  /** Who is signed in, called by name or role, with texts that wait, and the act that signs out. */
  signedIn?: { name: string; account: string; waiting: ReactNode; signOut: ReactNode }
  /** A sentence across the page, where the installation is a demonstration. */
  demo?: string
  /** What stands under it for a part of the site, such as the tabs of an assessment. */
  children?: ReactNode
}

/** The head of every page: the product, where one can go, the language, who is signed in. */
export function SiteHeader({ product, home, label, items, language, signedIn, demo, children }: SiteHeaderProps) {
  return (
    <header>
      <div className="top">
        <div className="wrap">
          <Link className="brand" href={home}>
            <Mark />
            <span>{product}</span>
          </Link>
          <nav aria-label={label}>
            <ul role="list">
              {items.map(({ href, name, exact, plain }) => (
                <li key={href}>{plain ? <a href={href}>{name}</a> : <NavLink href={href} exact={exact}>{name}</NavLink>}</li>
              ))}
              {signedIn && (
                <li className="signed-in">
                  <Link href="/account">
                    <Icon name="user" />
                    <span className="wide">{signedIn.name}</span>
                    <span className="visually-hidden">, {signedIn.account}</span>
                  </Link>
                </li>
              )}
              {signedIn?.waiting}
              {signedIn && <li>{signedIn.signOut}</li>}
            </ul>
          </nav>
          <LanguageMenu {...language} />
        </div>
      </div>
      {demo && (
        <div className="demo">
          <p className="wrap">{demo}</p>
        </div>
      )}
      {children}
    </header>
  )
}
