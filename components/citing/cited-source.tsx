'use client'

import { Tag } from '@/components/ui/tag'
import { directionOf } from '@/lib/i18n/locales'
import type { CitationInView, SourceSummary } from '@/lib/sources/schema'
import { useCiting } from './citing-context'

/** Title, kind and number of a cited source, with its mark. */
export function CitedSource({ citation: { marker, source } }: { citation: CitationInView }) {
  const { assessmentId } = useCiting()
  return (
    <>
      <p>
        <span className="code"><bdi>[@{marker}]</bdi></span>{' '}
        <a href={`/assessments/${assessmentId}/sources/${source.id}`}><strong {...languageOf(source)}>{source.title}</strong></a>
      </p>
      <p className="xs soft"><SourceLine source={source} /></p>
    </>
  )
}

/** What tells an entry from others of the same title: number, year and kind, and how far it may be published. */
export function SourceLine({ source }: { source: SourceSummary }) {
  const { words, kinds } = useCiting()
  const kind = kinds.find(({ code }) => code === source.kind)?.label ?? source.kind
  const level = source.level === 'titleOnly' ? words.titleOnly : source.level === 'internal' ? words.internal : null
  return (
    <>
      {[source.reference, source.year?.toString(), kind].filter(Boolean).map((part, index) => <span key={index}>{index > 0 && ' · '}<bdi>{part}</bdi></span>)}
      {level && <> <Tag tone="plain" icon="lock">{level}</Tag></>}
    </>
  )
}

export const languageOf = ({ locale }: Pick<SourceSummary, 'locale'>) => (locale ? { lang: locale, dir: directionOf(locale) } : { dir: 'auto' as const })
