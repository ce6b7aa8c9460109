'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { attempt } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { ChangedWords } from '@/components/ui/changed-words'
import { FieldError } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { takeFormOver } from '@/lib/forms/actions'
import type { Difference, FieldDifference } from '@/lib/forms/differences'
import { fill } from '@/lib/i18n/fill'
import type { Compared } from './compare-form'
import type { ReadingWords } from './words'

type Changed = Extract<Difference, { kind: 'changed' }>
type Props = { assessmentId: string; compared: Compared; entersForOthers: boolean; presences: Record<string, string>; words: ReadingWords; onStale: () => void }

/** What a form changes, indicator by indicator, with the words that come and go. What is chosen is taken over together. */
export default function Differences({ assessmentId, compared: { institution, differences }, entersForOthers, presences, words, onStale }: Props) {
  const router = useRouter()
  const id = useId()
  const said = words.differences
  const changed = differences.filter((each): each is Changed => each.kind === 'changed')
  const [chosen, choose] = useState(() => new Set(changed.map(({ code }) => code)))
  const [fault, setFault] = useState('')
  const [taken, setTaken] = useState<string[] | null>(null)
  const [isSending, setSending] = useState(false)
  const codesOf = (...kinds: Difference['kind'][]) => differences.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code)
  const kept = differences.filter(({ kind }) => kind !== 'changed' && kind !== 'same')

  async function takeOver() {
    const entries = changed.filter(({ code }) => chosen.has(code)).map(({ contributionId, version, entry }) => ({ contributionId, version, ...entry }))
    if (entries.length === 0) return setFault(said.nothingChosen)
    setSending(true)
    const result = await attempt(() => takeFormOver({ assessmentId, institutionId: institution.id, entries }))
    setSending(false)
    if (!result.ok) return setFault(words.errors[result.error] ?? words.errors.invalid ?? '')
    setTaken(result.value.codes)
    router.refresh()
  }
  const toggle = (code: string) => choose((before) => new Set(before.has(code) ? [...before].filter((each) => each !== code) : [...before, code]))

  if (taken) return <div role="status"><Notice tone="done" level={3} title={fill(said.done, { codes: taken.join(', ') })}><p>{entersForOthers ? said.submitted : said.draft}</p></Notice></div>
  return (
    <section className="flow" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} tabIndex={-1}>{said.title}</h3>
      <p className="soft"><bdi lang={institution.locale}>{fill(said.of, { name: institution.name })}</bdi></p>
      {changed.length === 0 && kept.length === 0 && <p role="status">{said.none}</p>}
      {changed.map(({ code, fields }) => (
        <article key={code} className="panel flow-s" aria-label={code}>
          <label className="check">
            <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
            <strong>{fill(said.take, { code })}</strong>
          </label>
          {fields.map((field) => <FieldChange key={field.field} {...field} presences={presences} words={words} />)}
        </article>
      ))}
      {codesOf('same').length > 0 && <p className="small soft">{fill(said.unchanged, { codes: codesOf('same').join(', ') })}</p>}
      {kept.length > 0 && (
        <div className="flow-s">
          <h4>{said.kept}</h4>
          <ul role="list" className="flow-s">{kept.map(({ code, kind }) => <li key={code}>{fill(said.kinds[kind as 'stale'], { code })}</li>)}</ul>
        </div>
      )}
      {fault && <FieldError id={`${id}-fault`}>{fault}</FieldError>}
      <p className="row">
        {changed.length > 0 && <Button onClick={() => void takeOver()} aria-disabled={isSending} aria-describedby={fault ? `${id}-fault` : undefined}>{isSending ? said.storing : said.store}</Button>}
        <Button look="quiet" onClick={onStale}>{words.again}</Button>
      </p>
    </section>
  )
}

function FieldChange({ field, before, after, presences, words }: FieldDifference & { presences: Record<string, string>; words: ReadingWords }) {
  const named = (value: string) => (field === 'presence' ? (presences[value] ?? value) : value)
  return (
    <div>
      <p className="xs soft">{words.differences.fields[field]}</p>
      <p className="whitespace-pre-wrap" dir="auto"><ChangedWords before={named(before)} after={named(after)} words={words.changes} /></p>
    </div>
  )
}
