import { useTranslations } from 'next-intl'
import type { FrameworkTexts } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

const fields = ['country', 'institution', 'person', 'date'] as const

/** What stands before the questions: how to use the paper, who fills it in, and where each dimension begins. */
export function QuestionnaireIntro({ framework }: { framework: FrameworkTexts }) {
  const t = useTranslations('indicators.questionnaire')
  return (
    <div className="cols cols--two">
      <section className="flow-s" aria-labelledby="how">
        <h2 id="how">{t('how.title')}</h2>
        <ol className="ps-6">
          {(['1', '2', '3'] as const).map((step) => (
            <li key={step}>{t(`how.steps.${step}`)}</li>
          ))}
        </ol>
        <p className="small soft">{t('how.note')}</p>
      </section>
      <nav className="flow-s screen-only" aria-labelledby="contents">
        <h2 id="contents">{t('contents')}</h2>
        <ol className="ps-6">
          {framework.dimensions.map((dimension) => (
            <li key={dimension.code}>
              <a href={`#${dimension.slug}`} {...textProps(framework, dimension, 'name')}>{dimension.name}</a>
            </li>
          ))}
        </ol>
        <p className="small soft">{t('printHint')}</p>
      </nav>
      <dl className="paper-only blanks" aria-hidden="true">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </div>
  )
}
