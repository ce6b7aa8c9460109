'use client'

import { useTranslations } from 'next-intl'
import { Suspense, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { EditState } from '@/components/edits/edit-state'
import { useEdits } from '@/components/edits/use-edits'
import type { Place } from '@/components/edits/waiting-texts'
import { randomId } from '@/components/edits/random-id'
import { Button } from '@/components/ui/button'
import type { Failures } from '@/components/ui/failures'
import { part } from '@/components/ui/part'
import { directionOf } from '@/lib/i18n/locales'
import type sourceForm from '@/lib/i18n/messages/en/sourceForm.json'
import { citeSource, removeCitation } from '@/lib/profiles/actions'
import type { FindingKey } from '@/lib/profiles/schema'
import { addToRegister, findSimilar } from '@/lib/sources/actions'
import { emptySource } from '@/lib/sources/facts'
import { ActButton } from './act-button'
import type { Marks } from './open-finding'

const SourceForm = part(async () => ({ default: (await import('@/components/sources/source-form')).SourceForm }))

export type SourceOption = { id: string; kind: string; name: string; lang: string }
export type DraftCitation = { id: string; marker: string; locator: string; quote: string; version: number; source: SourceOption }
/** What the form of a new source asks for; its words come as they are, because it is loaded on demand. */
export type NewSource = { words: typeof sourceForm; failures: Failures; kinds: { code: string; label: string }[]; locale: string }
type CitationsProps = { citations: DraftCitation[]; sources: SourceOption[]; newSource: NewSource; findingKey: FindingKey; place: Place; marks: Marks }

/** The sources a paragraph cites, each with its article or page and the passage, and a way to cite one more. */
export function Citations({ citations, sources, newSource, findingKey, place, marks }: CitationsProps) {
  const t = useTranslations('findings')
  return (
    <>
      {citations.map((citation) => (
        <CitationForm key={citation.id} citation={citation} findingKey={findingKey} place={place} marks={marks} />
      ))}
      {citations.length === 0 && <p className="small soft">{t('noCitations')}</p>}
      <CiteSource sources={sources} findingKey={findingKey} />
      <CiteNew newSource={newSource} findingKey={findingKey} />
    </>
  )
}

type CitationFormProps = { citation: DraftCitation; findingKey: FindingKey; place: Place; marks: Marks }

function CitationForm({ citation, findingKey, place, marks }: CitationFormProps) {
  const t = useTranslations('findings')
  const id = useId()
  const { source, marker } = citation
  const form = useForm({ defaultValues: { locator: citation.locator, quote: citation.quote } })
  const record = { type: 'citation' as const, id: citation.id }
  const { formProps } = useEdits(form, record, { version: citation.version, place })
  return (
    <form {...formProps} className="margin-note flow-s" aria-label={source.name} onSubmit={(event) => event.preventDefault()}>
      <p lang={source.lang} dir={directionOf(source.lang)}>{source.name}</p>
      <p className="soft">{source.kind}</p>
      <div className="field">
        <label htmlFor={id}>{t('locator')}</label>
        <input id={id} className="input" aria-describedby={`${id}-state`} {...form.register('locator')} />
        <EditState id={`${id}-state`} record={record} field="locator" label={t('locator')} />
      </div>
      <details>
        <summary>{t('quote')}</summary>
        <div className="field">
          <label className="visually-hidden" htmlFor={`${id}-quote`}>{t('quote')}</label>
          <textarea id={`${id}-quote`} className="input input--low" rows={3} dir="auto" aria-describedby={`${id}-quote-state`} {...form.register('quote')} />
          <EditState id={`${id}-quote-state`} record={record} field="quote" label={t('quote')} />
        </div>
      </details>
      <div className="row">
        <Button look="quiet" onClick={() => marks.insert('citation', marker)}>
          {t('insertCitation')}
          <span className="visually-hidden"> {source.name}</span>
        </Button>
        <ActButton work={() => removeCitation({ ...findingKey, citationId: citation.id })} done={() => marks.remove('citation', marker)}>
          {t('removeCitation')}
          <span className="visually-hidden"> {source.name}</span>
        </ActButton>
      </div>
    </form>
  )
}

function CiteSource({ sources, findingKey }: { sources: SourceOption[]; findingKey: FindingKey }) {
  const t = useTranslations('findings')
  const id = useId()
  const [sourceId, setSourceId] = useState('')
  const kinds = [...new Set(sources.map(({ kind }) => kind))]
  return (
    <div className="field">
      <label htmlFor={id}>{t('cite')}</label>
      <select id={id} className="input" value={sourceId} onChange={(event) => setSourceId(event.target.value)}>
        <option value="">{t('citeChoose')}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={kind}>
            {sources.filter((source) => source.kind === kind).map((source) => (
              <option key={source.id} value={source.id} lang={source.lang}>
                {source.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {sourceId && (
        <ActButton look="second" icon="plus" work={() => citeSource({ ...findingKey, sourceId })} done={() => setSourceId('')}>
          {t('citeNow')}
        </ActButton>
      )}
    </div>
  )
}

/** A source that is not in the register yet: entered and cited at once. */
function CiteNew({ newSource, findingKey }: { newSource: NewSource; findingKey: FindingKey }) {
  const t = useTranslations('findings')
  const [sourceId, setSourceId] = useState('')
  const { words, failures, kinds, locale } = newSource
  const { assessmentId } = findingKey
  const cite = async (id: string) => {
    const cited = await citeSource({ ...findingKey, sourceId: id })
    if (cited.ok) setSourceId('')
    return cited
  }
  return (
    <div className="flow-s">
      <Button look="second" icon="plus" aria-expanded={sourceId !== ''} onClick={() => setSourceId(sourceId ? '' : randomId())}>
        {t('citeNew')}
      </Button>
      {sourceId && (
        <Suspense>
          <SourceForm
            words={words}
            failures={failures}
            kinds={kinds}
            values={emptySource(locale)}
            submitLabel={t('citeNewNow')}
            similar={(wanted) => findSimilar({ assessmentId, ...wanted })}
            onUse={({ id }) => void cite(id)}
            save={async (fields) => {
              const added = await addToRegister({ assessmentId, sourceId, ...fields })
              return added.ok ? cite(added.value.id) : added
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
