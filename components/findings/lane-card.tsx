'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useSyncExternalStore } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { Tag } from '@/components/ui/tag'
import { directionOf } from '@/lib/i18n/locales'
import { last } from '@/lib/profiles/place'
import { MarkedText } from './marked-text'
import { MoveButtons } from './move-buttons'
import type { Desk, LaneFinding, Move } from './types'

interface LaneCardProps {
  desk: Desk
  finding: LaneFinding
  number: string
  position: number
  count: number
  isOpen: boolean
  move: Move
}

/** A paragraph in its list: its words as they are being typed, what it rests on, and the ways to move it. */
export function LaneCard({ desk, finding, number, position, count, isOpen, move }: LaneCardProps) {
  const t = useTranslations('findings')
  const { outbox } = useEditsOfPage()
  const text = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.valueOf({ type: 'finding', id: finding.id }, 'text') ?? finding.text,
    () => finding.text,
  )
  const place = (to: number) => move(finding, { dimensionCode: desk.dimension.code, kind: finding.kind, position: to })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const to = event.key === 'ArrowUp' ? position - 1 : position + 1
    if (to >= 1 && to <= count) place(to)
  }
  return (
    <li id={`finding-${finding.id}`} data-finding={finding.id} className={isOpen ? 'open' : undefined} onKeyDown={onKeyDown}>
      <p className="row row--between">
        <span className="finding__n">{number}</span>
        {isOpen && <Tag icon="pen">{t('open')}</Tag>}
      </p>
      <p className="draftlist__text" lang={finding.locale} dir={directionOf(finding.locale)}>
        {text.trim() === '' ? <span className="soft">{t('noWords')}</span> : <MarkedText text={text} marks={finding.marks} />}
      </p>
      <div className="basis">
        {finding.indicators.map(({ id, code }) => (
          <Tag key={id} tone="plain">
            <bdi>{code}</bdi>
          </Tag>
        ))}
        <span className="xs soft">{t('counts', { sources: finding.marks.citation.length, footnotes: finding.marks.footnote.length })}</span>
      </div>
      <div className="row small">
        <Link href={`?open=${finding.id}#open`} data-key="open">
          {t('openIt')}
          <span className="visually-hidden"> {number}</span>
        </Link>
        <MoveButtons desk={desk} finding={finding} number={number} position={position} count={count} place={place} toEnd={(kind) => move(finding, { dimensionCode: desk.dimension.code, kind, position: last })} move={move} />
      </div>
    </li>
  )
}
