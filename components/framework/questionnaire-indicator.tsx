import { useTranslations } from 'next-intl'
import { levelCodes } from '@/lib/framework/codes'
import { type FrameworkTexts, type IndicatorTexts, labelOf } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

/** One indicator as it is filled in on paper: question, guidance, boxes to tick and room to write. */
export function QuestionnaireIndicator({ framework, indicator }: { framework: FrameworkTexts; indicator: IndicatorTexts }) {
  const t = useTranslations('indicators.questionnaire')
  const label = (code: string) => labelOf(framework.presences, code)
  const evidence = indicator.evidence.map((code) => labelOf(framework.evidenceKinds, code))
  return (
    <article className="ask" id={indicator.code} aria-labelledby={`${indicator.code}-question`}>
      <h4 id={`${indicator.code}-question`}>
        <bdi className="code">{indicator.code}</bdi>
        <span {...textProps(framework, indicator, 'question')}>{indicator.question}</span>
      </h4>
      <p className="small soft" {...textProps(framework, indicator, 'guidance')}>{indicator.guidance}</p>
      <ul className="ticks" role="list" aria-label={t('answer')}>
        {levelCodes.map((level) => (
          <li key={level}>
            <strong>{label(level)}</strong>{' '}
            <span className="soft" {...textProps(framework, indicator, `levels.${level}`)}>{indicator.levels[level]}</span>
          </li>
        ))}
        <li className="ticks__short">
          <strong>{label('noInformation')}</strong>
        </li>
        <li className="ticks__short">
          <strong>{label('notApplicable')}</strong>, {t('reason')}
        </li>
      </ul>
      <p className="small soft screen-only">
        {t('evidence')} {evidence.join(t('separator'))}
      </p>
      <div className="paper-only" aria-hidden="true">
        <WritingLines label={t('explanation')} lines={4} />
        <WritingLines label={`${t('sources')} (${evidence.join(t('separator'))})`} lines={2} />
      </div>
    </article>
  )
}

/** Ruled lines, the first under its label. */
const WritingLines = ({ label, lines }: { label: string; lines: number }) => (
  <ul className="lines" role="list">
    <li>{label}</li>
    {Array.from({ length: lines - 1 }, (_, line) => (
      <li key={line} />
    ))}
  </ul>
)
