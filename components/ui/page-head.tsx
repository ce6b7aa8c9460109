import type { ReactNode } from 'react'

/** Title of a page, with what stands above it (crumbs, an eyebrow) and a lead of one or two sentences. */
export function PageHead({ title, above, lead, children }: { title: ReactNode; above?: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className="head">
      {above}
      <h1>{title}</h1>
      {lead && <p className="head__lead">{lead}</p>}
      {children}
    </header>
  )
}
