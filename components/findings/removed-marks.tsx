'use client'

import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/i18n/locales'
import { restoreCitation, restoreFootnote } from '@/lib/profiles/actions'
import { type MarkKind, markOf } from '@/lib/profiles/markers'
import type { FindingKey } from '@/lib/profiles/schema'
import { ActButton } from './act-button'
import type { Marks } from './open-finding'

export type RemovedMark = { kind: MarkKind; id: string; marker: string; name: string; lang: string }

/** Footnotes and citations that were taken off a paragraph: kept, and brought back to the cursor with one press. */
export function RemovedMarks({ removed, findingKey, marks }: { removed: RemovedMark[]; findingKey: FindingKey; marks: Marks }) {
  const t = useTranslations('findings')
  if (removed.length === 0) return null
  return (
    <details className="small">
      <summary>{t('removedMarks', { count: removed.length })}</summary>
      <ul role="list" className="list-lines">
        {removed.map(({ kind, id, marker, name, lang }) => (
          <li key={id} className="row row--between">
            <span>
              <bdi className="code">{markOf(kind, marker)}</bdi> <span lang={lang} dir={directionOf(lang)}>{name.trim() || t('noWords')}</span>
            </span>
            <ActButton
              work={() => (kind === 'footnote' ? restoreFootnote({ ...findingKey, footnoteId: id }) : restoreCitation({ ...findingKey, citationId: id }))}
              done={() => marks.insert(kind, marker)}
            >
              {t('bringBack')}
              <span className="visually-hidden"> {markOf(kind, marker)}</span>
            </ActButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
