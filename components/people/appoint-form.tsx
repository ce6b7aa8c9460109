'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { useActForm } from '@/components/ui/use-act-form'
import { appointParticipant } from '@/lib/people/actions'
import { appointment, type Appointment } from '@/lib/people/schema'
import { DoneLine } from './done-line'
import type { AppointWords } from './form-words'
import { PersonFields } from './person-fields'

interface Props {
  values: Appointment
  roles: Appointment['role'][]
  institutions: { id: string; name: string }[]
  words: AppointWords
}

export function AppointForm({ values, roles, institutions, words }: Props) {
  const router = useRouter()
  const [done, setDone] = useState<string | null>(null)
  const { form, onSubmit, errorOf, faults, attempt, isSending } = useActForm({
    schema: appointment,
    values,
    act: appointParticipant,
    onDone: () => {
      form.reset(values)
      setDone(words.done)
      router.refresh()
    },
    errors: words.errors,
  })
  const { register, control: formControl } = form
  const isNew = useWatch({ control: formControl, name: 'institution' }) === 'new'
  return (
    <form className="flow" noValidate onSubmit={onSubmit}>
      <ErrorSummary title={words.summary} errors={faults} attempt={attempt} />
      <PersonFields form={form} errorOf={errorOf} words={words} />
      <Field id="role" label={words.role} error={errorOf('role')}>
        {(control) => (
          <select {...control} {...register('role')} className="input">
            {roles.map((role) => <option key={role} value={role}>{words.roles[role]}</option>)}
          </select>
        )}
      </Field>
      <Field id="institution" label={words.institution} error={errorOf('institution')}>
        {(control) => (
          <select {...control} {...register('institution')} className="input">
            <option value="">{words.noInstitution}</option>
            {institutions.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            <option value="new">{words.newInstitution}</option>
          </select>
        )}
      </Field>
      {isNew && (
        <Field id="newInstitution" label={words.newInstitutionName} error={errorOf('newInstitution')}>
          {(control) => <input {...control} {...register('newInstitution')} className="input" dir="auto" />}
        </Field>
      )}
      <p><Button type="submit" icon="mail" aria-disabled={isSending}>{isSending ? words.sending : words.submit}</Button></p>
      <DoneLine>{done}</DoneLine>
    </form>
  )
}
