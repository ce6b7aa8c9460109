import Link from 'next/link'

/** Where this page stands. The last crumb is the page itself and has no address. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: { name: string; href?: string }[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol role="list">
        {crumbs.map(({ name, href }) => (
          <li key={name}>{href ? <Link href={href}>{name}</Link> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
