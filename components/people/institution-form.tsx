'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import { addInstitution } from '@/lib/people/actions'
import { namedInstitution } from '@/lib/people/schema'
import type { InstitutionWords } from './form-words'

export function InstitutionForm({ assessmentId, words }: { assessmentId: string; words: InstitutionWords }) {
  const router = useRouter()
  const values = { assessmentId, name: '' }
  const { form, onSubmit, errorOf, isSending } = useActForm({
    schema: namedInstitution,
    values,
    act: addInstitution,
    onDone: () => {
      form.reset(values)
      router.refresh()
    },
    errors: words.errors,
  })
  return (
    <form className="flow-s" noValidate onSubmit={onSubmit}>
      <Field id="institution-name" label={words.name} error={errorOf('name') ?? errorOf('root')}>
        {(control) => <input {...control} {...form.register('name')} className="input" dir="auto" />}
      </Field>
      <p><Button type="submit" look="second" icon="plus" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button></p>
    </form>
  )
}
