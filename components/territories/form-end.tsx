'use client'

import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { errorIn, type TerritoryWords } from './words'

/** The button of a form, with what became of it beside it. */
export function FormEnd({ words, label, working, done }: { words: TerritoryWords; label: string; working: string; done?: string }) {
  const { errors, isSubmitting } = useFormContext().formState
  return (
    <div className="bar">
      <Button type="submit" aria-disabled={isSubmitting}>{isSubmitting ? working : label}</Button>
      <div role="status">{done && !isSubmitting && <p className="save save--saved">{done}</p>}</div>
      <div role="alert">{errors.root && <FieldError id="form-error">{errorIn(words, errors.root.message)}</FieldError>}</div>
    </div>
  )
}
