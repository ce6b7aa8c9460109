'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { FormProvider, useForm } from 'react-hook-form'
import { attempt } from '@/components/ui/attempt'
import { Field } from '@/components/ui/field'
import { addLocalityAct } from '@/lib/territories/actions'
import { newLocality, type NewLocality } from '@/lib/territories/schema'
import { FormEnd } from './form-end'
import { LanguageFields } from './language-fields'
import { showRefusal } from './refused'
import { errorIn, type TerritoryWords } from './words'

const empty = { countryId: '', localityType: '', authority: '', name: { en: '', fr: '', es: '', pt: '', ar: '' } } satisfies NewLocality

export function LocalityForm({ countries, words }: { countries: { id: string; name: string }[]; words: TerritoryWords }) {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(newLocality), defaultValues: empty })
  const { errors } = form.formState
  const add = form.handleSubmit(async (input) => {
    const result = await attempt(() => addLocalityAct(input))
    if (result.ok) router.push(`/territories/${result.value.code}`)
    else showRefusal(form, result)
  })
  return (
    <FormProvider {...form}>
      <form className="flow measure" noValidate onSubmit={(event) => void add(event)}>
        <Field id="countryId" label={words.country} error={errorIn(words, errors.countryId?.message)}>
          {(control) => (
            <select {...control} {...form.register('countryId')} className="input">
              <option value="">{words.choose}</option>
              {countries.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </select>
          )}
        </Field>
        <LanguageFields of="name" title={words.names} hint={words.namesHint} words={words} />
        <Field id="localityType" label={words.localityType} hint={words.localityTypeHint} error={errorIn(words, errors.localityType?.message)}>
          {(control) => <input {...control} {...form.register('localityType')} className="input" />}
        </Field>
        <Field id="authority" label={words.authority} hint={words.authorityHint} error={errorIn(words, errors.authority?.message)}>
          {(control) => <input {...control} {...form.register('authority')} className="input" />}
        </Field>
        <FormEnd words={words} label={words.add} working={words.adding} />
      </form>
    </FormProvider>
  )
}
