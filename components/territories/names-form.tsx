'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useKeptForm } from '@/components/edits/use-kept-form'
import { attempt } from '@/components/ui/attempt'
import { locales } from '@/lib/i18n/locales'
import { correctNamesAct } from '@/lib/territories/actions'
import type { Names } from '@/lib/territories/names'
import { territoryNames } from '@/lib/territories/schema'
import { FormEnd } from './form-end'
import { LanguageFields } from './language-fields'
import { showRefusal } from './refused'
import type { TerritoryWords } from './words'

/** A text for every language, so that each field has one. */
const inFive = (texts: Names) => Object.fromEntries(locales.map((locale) => [locale, texts[locale] ?? ''])) as Record<(typeof locales)[number], string>
const present = (texts: Names) => Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined))

const typedFields = locales.flatMap((locale) => [`name.${locale}`, `note.${locale}`] as const)

interface NamesFormProps {
  territory: { id: string; name: Names; note: Names }
  words: TerritoryWords
}

export function NamesForm({ territory: { id, name, note }, words }: NamesFormProps) {
  const router = useRouter()
  const [isSaved, setSaved] = useState(false)
  const base = { name: present(name), note: present(note) }
  const form = useForm({
    resolver: zodResolver(territoryNames),
    defaultValues: { territoryId: id, name: inFive(name), note: inFive(note), base },
  })
  const kept = useKeptForm(form, `territory/${id}`, typedFields, ['base'])
  const inView = JSON.stringify(base)
  useEffect(() => form.setValue('base', JSON.parse(inView) as typeof base), [form, inView]) // after a save the page is read again
  const save = form.handleSubmit(async (input) => {
    setSaved(false)
    const result = await attempt(() => correctNamesAct(input))
    if (!result.ok) return showRefusal(form, result)
    setSaved(true)
    kept.acted()
    router.refresh() // what the next save rests on
  })
  return (
    <FormProvider {...form}>
      <form className="flow-l" noValidate onSubmit={(event) => void save(event)}>
        <div className="cols cols--two">
          <LanguageFields of="name" title={words.names} hint={words.namesHint} words={words} waiting={kept.waiting} />
          <LanguageFields of="note" title={words.notes} hint={words.notesHint} words={words} waiting={kept.waiting} />
        </div>
        <FormEnd words={words} label={words.save} working={words.saving} done={isSaved ? words.saved : undefined} />
      </form>
    </FormProvider>
  )
}
