import type { ReactNode } from 'react'

/** Stands where a list would be, and says what to do next. */
export function Empty({ title, level = 2, children }: { title: ReactNode; level?: 2 | 3 | 4; children: ReactNode }) {
  const Heading = `h${level}` as const
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
