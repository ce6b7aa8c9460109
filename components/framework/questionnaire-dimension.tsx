import type { DimensionTexts, FrameworkTexts } from '@/lib/framework/texts'
import { DimensionHead } from './dimension-head'
import { textProps } from './language-of-text'
import { QuestionnaireIndicator } from './questionnaire-indicator'

/** A dimension of the questionnaire; on paper it begins a page. */
export function QuestionnaireDimension({ framework, dimension }: { framework: FrameworkTexts; dimension: DimensionTexts }) {
  return (
    <section className={`part d${dimension.number}`} aria-labelledby={dimension.slug}>
      <DimensionHead framework={framework} dimension={dimension} level={2} id={dimension.slug} />
      <p className="measure" {...textProps(framework, dimension, 'description')}>{dimension.description}</p>
      {dimension.subdomains.map((subdomain) => (
        <section key={subdomain.code} aria-labelledby={subdomain.code}>
          <h3 id={subdomain.code} {...textProps(framework, subdomain, 'name')}>{subdomain.name}</h3>
          {subdomain.indicators.map((indicator) => (
            <QuestionnaireIndicator key={indicator.code} framework={framework} indicator={indicator} />
          ))}
        </section>
      ))}
    </section>
  )
}
