'use client'

import { Icon } from '@/components/ui/icon'
import { type IndicatorInView, useAnswersOfPage } from './answers-context'
import { describedLevels } from './levels'

/** The possible levels of an indicator, the chosen one marked. */
export function Levels({ indicator, chosen }: { indicator: IndicatorInView; chosen: string | undefined }) {
  const { words, presences } = useAnswersOfPage()
  const { textLocale } = indicator
  return (
    <>
      <h4>{words.presence}</h4>
      <ul className="levels" role="list">
        {describedLevels(indicator, words).map(({ presence, text }) => (
          <li key={presence} data-chosen={chosen === presence || undefined}>
            <strong>{presences[presence]}{chosen === presence && <> <Icon name="check" /></>}</strong>
            <span className="small soft" lang={textLocale} dir={textLocale && 'auto'}>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
