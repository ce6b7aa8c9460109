'use client'

import { useTranslations } from 'next-intl'
import { paragraphNumber } from '@/lib/framework/numbers'
import { LaneCard } from './lane-card'
import type { Desk, LaneFinding, Move } from './types'

interface LaneProps {
  desk: Desk
  kind: LaneFinding['kind']
  number: string
  findings: LaneFinding[]
  openId: string | null
  move: Move
}

/** One of the two lists. */
export function Lane({ desk, kind, number, findings, openId, move }: LaneProps) {
  const t = useTranslations('findings')
  return (
    <section className="lane" aria-labelledby={`list-${kind}`}>
      <h2 id={`list-${kind}`}>
        {number} {desk.titles[kind]}
      </h2>
      {findings.length === 0 && <p className="small soft">{t('emptyList')}</p>}
      <ol className="draftlist" role="list">
        {findings.map((finding, index) => (
          <LaneCard
            key={finding.id}
            desk={desk}
            finding={finding}
            number={paragraphNumber(desk.dimension.number, kind, index + 1)}
            position={index + 1}
            count={findings.length}
            isOpen={finding.id === openId}
            move={move}
          />
        ))}
      </ol>
    </section>
  )
}
