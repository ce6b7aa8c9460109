'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { linkIndicator } from '@/lib/profiles/actions'
import type { FindingKey } from '@/lib/profiles/schema'
import { ActButton } from './act-button'

type IndicatorGroup = { name: string; indicators: { id: string; code: string; question: string }[] }

/** Links one more indicator, from any dimension. */
export function LinkIndicator({ findingKey, groups }: { findingKey: FindingKey; groups: IndicatorGroup[] }) {
  const t = useTranslations('findings')
  const id = useId()
  const [indicatorId, setIndicatorId] = useState('')
  return (
    <div className="field">
      <label htmlFor={id}>{t('link')}</label>
      <select id={id} className="input" value={indicatorId} onChange={(event) => setIndicatorId(event.target.value)}>
        <option value="">{t('linkChoose')}</option>
        {groups.map(({ name, indicators }) => (
          <optgroup key={name} label={name}>
            {indicators.map((indicator) => (
              <option key={indicator.id} value={indicator.id}>
                {indicator.code} – {indicator.question}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {indicatorId && (
        <ActButton look="second" icon="link" work={() => linkIndicator({ ...findingKey, indicatorId })} done={() => setIndicatorId('')}>
          {t('linkNow')}
        </ActButton>
      )}
    </div>
  )
}
