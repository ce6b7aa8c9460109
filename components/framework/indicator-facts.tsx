import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FrameworkTexts, IndicatorTexts, NamedTexts } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

/** Beside the question: the evidence that is wanted, who usually answers, and what it relates to. */
export function IndicatorFacts({ framework, indicator }: { framework: FrameworkTexts; indicator: IndicatorTexts }) {
  const t = useTranslations('indicators')
  const entries = (list: readonly NamedTexts[], codes: readonly string[]) =>
    codes.flatMap((code) => list.filter((entry) => entry.code === code))
  const sdg = framework.sdg1072.find(({ code }) => code === indicator.sdg1072)
  const gcm = entries(framework.gcm, indicator.gcm.map(String))
  return (
    <aside className="panel flow" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Fact title={t('evidence')}>
        {entries(framework.evidenceKinds, indicator.evidence).map((kind) => (
          <li key={kind.code}>
            <strong {...textProps(framework, kind, 'label')}>{kind.label}</strong>
            <br />
            <span className="xs soft" {...textProps(framework, kind, 'description')}>{kind.description}</span>
          </li>
        ))}
      </Fact>
      <Fact title={t('leadInstitutions')}>
        {entries(framework.leadMinistries, indicator.typicalLead).map((lead) => (
          <li key={lead.code} {...textProps(framework, lead, 'label')}>{lead.label}</li>
        ))}
      </Fact>
      {sdg && (
        <Fact title={t('sdg')}>
          <li {...textProps(framework, sdg, 'label')}>
            {t('sdgEntry', { code: sdg.code, label: sdg.label })}
            <br />
            <span className="xs soft">{t('sdgDomain', { domain: sdg.domain })}</span>
          </li>
        </Fact>
      )}
      {gcm.length > 0 && (
        <Fact title={t('gcm')}>
          {gcm.map((objective) => (
            <li key={objective.code} {...textProps(framework, objective, 'title')}>
              {t('gcmEntry', { number: Number(objective.code), title: objective.label })}
            </li>
          ))}
        </Fact>
      )}
      <p className="xs soft">{t('orientation')}</p>
    </aside>
  )
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flow-s small">
    <h3 className="text-s">{title}</h3>
    <ul role="list" className="flow-s">{children}</ul>
  </section>
)
