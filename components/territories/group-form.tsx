'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { FormProvider, useForm } from 'react-hook-form'
import { attempt } from '@/components/ui/attempt'
import { FieldError } from '@/components/ui/field'
import { addGroupAct } from '@/lib/territories/actions'
import { newGroup, type NewGroup } from '@/lib/territories/schema'
import { FormEnd } from './form-end'
import { LanguageFields } from './language-fields'
import { showRefusal } from './refused'
import { errorIn, type TerritoryWords } from './words'

const empty: NewGroup = { name: { en: '', fr: '', es: '', pt: '', ar: '' }, memberIds: [] }

export function GroupForm({ countries, words }: { countries: { id: string; name: string }[]; words: TerritoryWords }) {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(newGroup), defaultValues: empty })
  const wrong = errorIn(words, form.formState.errors.memberIds?.message)
  const add = form.handleSubmit(async (input) => {
    const result = await attempt(() => addGroupAct(input))
    if (result.ok) router.push(`/territories/${result.value.code}`)
    else showRefusal(form, result)
  })
  return (
    <FormProvider {...form}>
      <form className="flow" noValidate onSubmit={(event) => void add(event)}>
        <div className="measure">
          <LanguageFields of="name" title={words.names} hint={words.namesHint} words={words} />
        </div>
        <fieldset className="flow-s" aria-describedby={wrong ? 'members-error' : 'members-hint'}>
          <legend>{words.members}</legend>
          <p className="small soft" id="members-hint">{words.membersHint}</p>
          {wrong && <FieldError id="members-error">{wrong}</FieldError>}
          <div className="names">
            {countries.map(({ id, name }) => (
              <label key={id} className="check small">
                <input type="checkbox" value={id} {...form.register('memberIds')} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <FormEnd words={words} label={words.add} working={words.adding} />
      </form>
    </FormProvider>
  )
}
