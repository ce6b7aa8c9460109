'use client'

import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/i18n/locales'
import { restoreFinding } from '@/lib/profiles/actions'
import { ActButton } from './act-button'
import { MarkedText } from './marked-text'
import type { Desk, LaneFinding } from './types'

/** Paragraphs that were taken out: kept, and brought back with one press. */
export function RemovedFindings({ desk, findings }: { desk: Desk; findings: LaneFinding[] }) {
  const t = useTranslations('findings')
  if (findings.length === 0) return null
  return (
    <details className="foldbar">
      <summary>{t('removed', { count: findings.length })}</summary>
      <ul role="list" className="list-lines measure">
        {findings.map(({ id, text, locale, kind, marks }) => (
          <li key={id} className="flow-s">
            <p className="small soft">{desk.titles[kind]}</p>
            <p lang={locale} dir={directionOf(locale)} className="small">
              {text.trim() === '' ? t('noWords') : <MarkedText text={text} marks={marks} />}
            </p>
            <ActButton work={() => restoreFinding({ assessmentId: desk.assessmentId, findingId: id })}>{t('bringBack')}</ActButton>
          </li>
        ))}
      </ul>
    </details>
  )
}
