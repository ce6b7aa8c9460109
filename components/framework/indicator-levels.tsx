import { useTranslations } from 'next-intl'
import { levelCodes } from '@/lib/framework/codes'
import { type FrameworkTexts, type IndicatorTexts, labelOf } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

/** What each answer means for this indicator, in its own words: equal choices in a fixed order. */
export function IndicatorLevels({ framework, indicator }: { framework: FrameworkTexts; indicator: IndicatorTexts }) {
  const t = useTranslations('indicators')
  const label = (code: string) => labelOf(framework.presences, code)
  return (
    <section className="flow-s" aria-labelledby="levels">
      <h2 id="levels">{t('levels')}</h2>
      <dl className="list-lines levels">
        {levelCodes.map((level) => (
          <div key={level}>
            <dt>{label(level)}</dt>
            <dd {...textProps(framework, indicator, `levels.${level}`)}>{indicator.levels[level]}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">
        {t('otherAnswers', { notApplicable: label('notApplicable'), noInformation: label('noInformation') })}
      </p>
    </section>
  )
}
