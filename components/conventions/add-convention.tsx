'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ActButton } from '@/components/findings/act-button'
import { addConvention } from '@/lib/profiles/actions'

/** One more instrument from the list; in the profile it is named under the table. */
export function AddConvention({ assessmentId, others }: { assessmentId: string; others: { code: string; title: string }[] }) {
  const t = useTranslations('conventions')
  const id = useId()
  const [code, setCode] = useState('')
  if (others.length === 0) return null
  return (
    <section className="flow-s measure" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('addTitle')}</h2>
      <div className="field">
        <label htmlFor={id}>{t('add')}</label>
        <span className="hint" id={`${id}-hint`}>{t('addHint')}</span>
        <select id={id} className="input" aria-describedby={`${id}-hint`} value={code} onChange={(event) => setCode(event.target.value)}>
          <option value="">{t('addChoose')}</option>
          {others.map((other) => (
            <option key={other.code} value={other.code}>
              {other.title}
            </option>
          ))}
        </select>
        {code && (
          <ActButton look="second" icon="plus" work={() => addConvention({ assessmentId, code })} done={() => setCode('')}>
            {t('addNow')}
          </ActButton>
        )}
      </div>
    </section>
  )
}
