'use client'

import { useEffect, useRef } from 'react'

interface ErrorSummaryProps {
  title: string
  /** Each leads to its field by the field's id; one that belongs to no field leads nowhere. */
  errors: { fieldId?: string; message: string }[]
  /** Changes with every failed attempt, so that the second failure takes the focus again. */
  attempt?: number
}

/** Everything that is wrong with a form, on top of it, after it was refused. It takes the focus when it appears. */
export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [attempt])
  if (errors.length === 0) return null
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={summary} aria-labelledby="error-summary">
      <h2 id="error-summary">{title}</h2>
      <ul role="list">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId}${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
