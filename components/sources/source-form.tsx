'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useForm } from 'react-hook-form'
import { KeptState } from '@/components/edits/kept-state'
import { useKeptForm } from '@/components/edits/use-kept-form'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import type { Failures } from '@/components/ui/failures'
import type { ActionResult } from '@/lib/action'
import { fill } from '@/lib/i18n/fill'
import { defaultLocale } from '@/lib/i18n/locales'
import { titleLanguages } from '@/lib/sources/languages'
import { type SourceEntry, type SourceFields, sourceFields, type TypedSource } from '@/lib/sources/schema'
import { LevelChoice } from './level-choice'
import { SimilarEntries } from './similar-entries'
import { type FormControls, SourceInput, SourceLines, SourceSelect } from './source-field'
import type { SourceFormWords } from './words'

type Wanted = { title: string; reference: string; year: string }
type Props = {
  words: SourceFormWords
  failures: Failures
  kinds: { code: string; label: string }[]
  values: TypedSource
  submitLabel: string
  /** Does the act; what it refuses is shown here and what was typed stays. */
  save: (fields: SourceFields) => Promise<ActionResult<unknown>>
  /** What is saved now, where somebody else changed the entry meanwhile. */
  saved?: SourceFields | null
  /** For a new entry: finds those that are like it, and what to do with the one it is. */
  similar?: (wanted: Wanted) => Promise<ActionResult<SourceEntry[]>>
  onUse?: (source: SourceEntry) => void
}

const typedFields = Object.keys(sourceFields.shape) as (keyof SourceFields)[]
const states = ['inForce', 'notYetInForce', 'ended', 'draft', 'unknown'] as const

/** The facts of an entry of the register, and the act that saves them. Messages of the schema are keys of `words`. */
export function SourceForm({ words, failures, kinds, values, submitLabel, save, saved, similar, onUse }: Props) {
  const id = useId()
  const reader = useSyncExternalStore(neverChanges, () => document.documentElement.lang, () => defaultLocale)
  const form = useForm<TypedSource, unknown, SourceFields>({ resolver: zodResolver(sourceFields), defaultValues: values })
  const kept = useKeptForm(form, `source/${typeof location === 'undefined' ? '' : location.pathname}`, typedFields)
  const [alike, setAlike] = useState<SourceEntry[]>([])
  const [failure, setFailure] = useState('')
  const { errors, isSubmitting } = form.formState
  const { setFocus } = form
  useEffect(() => setFocus('title'), [setFocus]) // the button that opened it may be gone

  const refused = (done: { ok: boolean; error?: keyof typeof failures | string }) => setFailure(failures[`error_${done.error}` as keyof Failures])
  const act = async (fields: SourceFields, isSure: boolean) => {
    setFailure('')
    if (similar && !isSure) {
      const found = await attempt(() => similar(fields))
      if (!found.ok) return refused(found)
      setAlike(found.value)
      if (found.value.length > 0) return
    }
    const done = await attempt(() => save(fields))
    if (!done.ok) return refused(done)
    kept.acted()
  }
  const submit = (isSure: boolean) => form.handleSubmit((fields) => act(fields, isSure))

  const controls: FormControls = {
    id: (name) => `${id}-${name}`,
    register: form.register,
    error: (name) => words[errors[name]?.message as 'titleMissing'],
    state: (name) => name in kept.waiting.since && <KeptState waiting={kept.waiting} field={name} words={words} />,
    hint: (name, hint) => (saved && saved[name] !== values[name] ? <strong>{fill(words.savedNow, { value: shownValue(name, saved[name]) })}</strong> : hint),
  }
  const shownValue = (name: keyof SourceFields, value: string) => {
    if (name === 'kind') return kinds.find(({ code }) => code === value)?.label ?? value
    return words[`${name}_${value}` as 'status_inForce'] ?? (value || '–')
  }
  const languages = (own: string) => titleLanguages(reader, own).map(({ code, name }) => ({ value: code, label: name }))
  const isOptionalWrong = (['translatedTitle', 'otherNames', 'issuer', 'adoptedOn', 'inForceOn', 'endedOn', 'link'] as const).some((name) => errors[name])
  return (
    <div className="flow" role="group" aria-label={submitLabel}>
      <SourceInput {...controls} name="title" label={words.officialTitle} hintText={words.titleHint} />
      <SourceSelect {...controls} name="locale" label={words.language} none={words.chooseLanguage} options={languages(values.locale)} />
      <SourceSelect {...controls} name="kind" label={words.kind} none={words.choose} options={kinds.map(({ code, label }) => ({ value: code, label }))} />
      <SourceInput {...controls} name="reference" label={words.reference} hintText={words.referenceHint} />
      <SourceInput {...controls} name="year" label={words.year} hintText={words.yearHint} inputMode="numeric" isShort />
      <SourceInput {...controls} name="issuer" label={words.issuer} />
      <LevelChoice {...controls} words={words} />
      <details open={isOptionalWrong || !similar || undefined}>
        <summary>{words.more}</summary>
        <div className="flow">
          <SourceInput {...controls} name="translatedTitle" label={words.translatedTitle} />
          <SourceSelect {...controls} name="translatedLocale" label={words.translatedLocale} none={words.chooseLanguage} options={languages(values.translatedLocale)} />
          <SourceLines {...controls} name="otherNames" label={words.otherNames} hintText={words.otherNamesHint} />
          <SourceInput {...controls} name="adoptedOn" label={words.adoptedOn} hintText={words.dateHint} isShort />
          <SourceInput {...controls} name="inForceOn" label={words.inForceOn} hintText={words.dateHint} isShort />
          <SourceInput {...controls} name="endedOn" label={words.endedOn} hintText={words.dateHint} isShort />
          <SourceSelect {...controls} name="status" label={words.status} none={words.statusNone} options={states.map((state) => ({ value: state, label: words[`status_${state}`] }))} />
          <SourceInput {...controls} name="link" label={words.link} hintText={words.linkHint} type="url" />
        </div>
      </details>
      {failure && <p className="error" role="alert">{failure}</p>}
      {alike.length > 0 && <SimilarEntries entries={alike} words={words} onUse={(source) => onUse?.(source)} onNone={() => void submit(true)()} />}
      <Button aria-disabled={isSubmitting || undefined} onClick={isSubmitting ? undefined : submit(false)}>{submitLabel}</Button>
    </div>
  )
}

const neverChanges = () => () => undefined
