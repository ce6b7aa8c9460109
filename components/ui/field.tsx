import type { ReactNode } from 'react'
import { Icon } from './icon'

interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Where its text is, in words, below the control. */
  state?: ReactNode
  className?: string
  /** Draws the control with the attributes that tie it to its label, hint and error. */
  children: (control: FieldControl) => ReactNode
}

/** A label, its hint and its error around one control. Error and state are read out together with the field. */
export function Field({ id, label, hint, error, state, className = '', children }: FieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`, state && `${id}-state`].filter(Boolean).join(' ') || undefined
  return (
    <div className={['field', error && 'field--error', className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {state && <div id={`${id}-state`}>{state}</div>}
    </div>
  )
}

/** What is wrong with a field or a group of choices, and how to mend it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="error" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}
