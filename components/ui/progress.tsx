import type { ReactNode } from 'react'

interface ProgressProps {
  /** Says what is counted, such as "Indicators answered: 12 of 93". */
  label: string
  value: number
  max: number
  note?: ReactNode
}

/** How far the filling of a form, or the making of a file, has come. Never a statement about a country. */
export function Progress({ label, value, max, note }: ProgressProps) {
  return (
    <div className="progress">
      <p>{label}</p>
      <progress value={value} max={max} aria-label={label} />
      {note && <p className="small soft">{note}</p>}
    </div>
  )
}
