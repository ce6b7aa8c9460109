'use client'

import { directionOf } from '@/lib/i18n/locales'
import type { CitationInView } from '@/lib/answers/schema'
import { useAnswersOfPage } from './answers-context'

/** Title, kind and number of a cited source, with its mark. */
export function CitedSource({ citation: { marker, source } }: { citation: CitationInView }) {
  const { assessmentId, kinds } = useAnswersOfPage()
  const kind = kinds.find(({ code }) => code === source.kind)?.label ?? source.kind
  const language = source.locale ? { lang: source.locale, dir: directionOf(source.locale) } : { dir: 'auto' }
  return (
    <>
      <p>
        <span className="code"><bdi>[@{marker}]</bdi></span>{' '}
        <a href={`/assessments/${assessmentId}/sources/${source.id}`}><strong {...language}>{source.title}</strong></a>
      </p>
      <p className="xs soft">{[source.reference, source.year?.toString(), kind].filter(Boolean).join(' · ')}</p>
    </>
  )
}
