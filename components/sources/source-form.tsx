'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { ActionResult } from '@/lib/action'
import { fill } from '@/lib/i18n/fill'
import { defaultLocale } from '@/lib/i18n/locales'
import type answers from '@/lib/i18n/messages/en/answers.json'
import type sources from '@/lib/i18n/messages/en/sources.json'
import { type SourceFields, sourceFields, type SourceSummary } from '@/lib/sources/schema'
import { titleLanguages } from '@/lib/sources/languages'
import { similarSources } from '@/lib/sources/similar'

type Props = {
  words: typeof sources
  /** Words for what may go wrong, by error code. */
  failures: typeof answers
  kinds: { code: string; label: string }[]
  values: SourceFields
  submitLabel: string
  /** Does the act; what it refuses is shown here and what was typed stays. */
  save: (fields: SourceFields) => Promise<ActionResult<unknown>>
  /** What is saved now, where somebody else changed the entry meanwhile. */
  saved?: SourceFields | null
  /** For a new entry: all entries, to find one that is like it, and what to do with that one. */
  register?: () => Promise<SourceSummary[]>
  onUse?: (source: SourceSummary) => void
}

/** The fields of an entry of the register, and the act that saves them. Messages of the schema are keys of `words`. */
export function SourceForm({ words, failures, kinds, values, submitLabel, save, saved, register, onUse }: Props) {
  const id = useId()
  const reader = useSyncExternalStore(neverChanges, () => document.documentElement.lang, () => defaultLocale)
  const { handleSubmit, register: field, formState } = useForm<SourceFields>({ resolver: zodResolver(sourceFields), defaultValues: values })
  const [similar, setSimilar] = useState<SourceSummary[]>([])
  const [failure, setFailure] = useState('')
  const { errors, isSubmitting } = formState

  const act = async (fields: SourceFields, isSure: boolean) => {
    setFailure('')
    try {
      const alike = register && !isSure ? similarSources(await register(), fields) : []
      setSimilar(alike)
      if (alike.length > 0) return
      const done = await save(fields)
      if (!done.ok) setFailure(failures[`error_${done.error}`])
    } catch {
      setFailure(failures.error_unavailable) // the line is down: what was typed stays
    }
  }
  const submit = (isSure: boolean) => handleSubmit((fields) => act(fields, isSure))
  const wordOf = (name: keyof SourceFields) => {
    const key = errors[name]?.message
    return key && key in words ? words[key as keyof typeof words] : undefined
  }
  const hintOf = (name: keyof SourceFields, hint?: ReactNode) =>
    saved && saved[name] !== values[name] ? <strong>{fill(words.savedNow, { value: saved[name] || '–' })}</strong> : hint
  return (
    <div className="flow" role="group" aria-label={submitLabel}>
      <Field id={`${id}-title`} label={words.officialTitle} hint={hintOf('title', words.titleHint)} error={wordOf('title')}>
        {(control) => <input className="input" dir="auto" {...control} {...field('title')} />}
      </Field>
      <Field id={`${id}-kind`} label={words.kind} hint={hintOf('kind')} error={wordOf('kind')}>
        {(control) => (
          <select className="input" {...control} {...field('kind')}>
            <option value="">{words.choose}</option>
            {kinds.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
          </select>
        )}
      </Field>
      <Field id={`${id}-reference`} label={words.reference} hint={hintOf('reference', words.referenceHint)} error={wordOf('reference')}>
        {(control) => <input className="input" dir="auto" {...control} {...field('reference')} />}
      </Field>
      <Field id={`${id}-year`} label={words.year} hint={hintOf('year')} error={wordOf('year')}>
        {(control) => <input className="input input--code" inputMode="numeric" {...control} {...field('year')} />}
      </Field>
      <Field id={`${id}-link`} label={words.link} hint={hintOf('link', words.linkHint)} error={wordOf('link')}>
        {(control) => <input className="input" type="url" dir="ltr" {...control} {...field('link')} />}
      </Field>
      <Field id={`${id}-locale`} label={words.language} hint={hintOf('locale')} error={wordOf('locale')}>
        {(control) => (
          <select className="input" {...control} {...field('locale')}>
            <option value="">{words.chooseLanguage}</option>
            {titleLanguages(reader, values.locale).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        )}
      </Field>
      {failure && <p className="error" role="alert">{failure}</p>}
      {similar.length > 0 && (
        <div className="notice notice--wait flow-s" role="alert">
          <p>{words.similar}</p>
          <ul role="list" className="flow-s">
            {similar.map((source) => (
              <li key={source.id} className="row row--between">
                <span><strong lang={source.locale ?? undefined} dir="auto">{source.title}</strong> <span className="xs soft">{source.reference}</span></span>
                <Button look="second" onClick={() => onUse?.(source)}>{words.useThis}</Button>
              </li>
            ))}
          </ul>
          <Button look="quiet" onClick={submit(true)}>{words.addAnyway}</Button>
        </div>
      )}
      <Button aria-disabled={isSubmitting || undefined} onClick={isSubmitting ? undefined : submit(false)}>{submitLabel}</Button>
    </div>
  )
}

const neverChanges = () => () => undefined
