import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { ActionResult } from '@/lib/action'

/** Shows beside their fields, or beside the button, why the server refused a form; what was typed stays. */
export function showRefusal<T extends FieldValues>(form: UseFormReturn<T>, refusal: Extract<ActionResult<unknown>, { ok: false }>) {
  const fields = Object.entries(refusal.fields ?? {})
  for (const [name, messages] of fields) form.setError(name as Path<T>, { message: messages[0] }, { shouldFocus: true })
  if (fields.length === 0) form.setError('root', { message: refusal.error })
}
