'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { last } from '@/lib/profiles/place'
import { ActButton } from './act-button'
import { removeFinding } from '@/lib/profiles/actions'
import type { Desk, LaneFinding, Move } from './types'

interface MoveButtonsProps {
  desk: Desk
  finding: LaneFinding
  number: string
  position: number
  count: number
  place: (position: number) => void
  toEnd: (kind: LaneFinding['kind']) => void
  move: Move
}

/** Up and down at hand; first, last, the other list, another dimension and taking out behind one more press. */
export function MoveButtons({ desk, finding, number, position, count, place, toEnd, move }: MoveButtonsProps) {
  const t = useTranslations('findings')
  const other = finding.kind === 'wellDeveloped' ? 'potential' : 'wellDeveloped'
  const step = (key: 'up' | 'down', to: number, possible: boolean) => (
    <Button
      look="quiet"
      icon="up"
      data-key={key}
      aria-label={t(key, { number })}
      aria-keyshortcuts={key === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      aria-disabled={!possible || undefined}
      onClick={() => possible && place(to)}
    >
      {null}
    </Button>
  )
  return (
    <>
      {step('up', position - 1, position > 1)}
      {step('down', position + 1, position < count)}
      <Button look="quiet" icon="move" data-key="other" aria-label={t('toOther', { number, list: desk.titles[other] })} onClick={() => toEnd(other)}>
        {t('move')}
      </Button>
      <details className="more-moves">
        <summary data-key="more">
          {t('more')}
          <span className="visually-hidden"> {number}</span>
        </summary>
        <div className="flow-s">
          <p className="row">
            <Button look="quiet" data-key="first" aria-disabled={position === 1 || undefined} onClick={() => position > 1 && place(1)}>
              {t('first')}
            </Button>
            <Button look="quiet" data-key="last" aria-disabled={position === count || undefined} onClick={() => position < count && place(last)}>
              {t('last')}
            </Button>
            <ActButton work={() => removeFinding({ assessmentId: desk.assessmentId, findingId: finding.id })}>{t('takeOut')}</ActButton>
          </p>
          <ToDimension desk={desk} finding={finding} move={move} />
        </div>
      </details>
    </>
  )
}

/** Another dimension, in the same list there. */
function ToDimension({ desk, finding, move }: Pick<MoveButtonsProps, 'desk' | 'finding' | 'move'>) {
  const t = useTranslations('findings')
  const id = useId()
  const others = desk.dimensions.filter(({ code }) => code !== desk.dimension.code)
  const [code, setCode] = useState(others[0]?.code ?? '')
  return (
    <div className="field">
      <label htmlFor={id}>{t('toDimension')}</label>
      <select id={id} className="input" value={code} onChange={(event) => setCode(event.target.value)}>
        {others.map((dimension) => (
          <option key={dimension.code} value={dimension.code}>
            {dimension.number} {dimension.shortName}
          </option>
        ))}
      </select>
      <Button look="second" onClick={() => move(finding, { dimensionCode: code, kind: finding.kind, position: last })}>
        <Icon name="move" />
        {t('moveThere')}
      </Button>
    </div>
  )
}
