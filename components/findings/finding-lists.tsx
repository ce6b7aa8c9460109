import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import type { Drafting } from '@/lib/profiles/drafting'
import { fixedTexts } from '@/lib/profiles/fixed-texts/by-locale'
import { findingKinds, listNumber } from '@/lib/framework/numbers'
import { MarkedText } from './marked-text'
import { marksOf } from './marks-of'

/** The two lists to read. */
export function FindingLists({ drafting, locale }: { drafting: Drafting; locale: Locale }) {
  const t = useTranslations('findings')
  const { dimension, findings } = drafting
  return (
    <div className={`cols cols--two lanes d${dimension.number}`}>
      {findingKinds.map((kind) => (
        <section key={kind} className="lane" aria-labelledby={`list-${kind}`}>
          <h2 id={`list-${kind}`}>
            {listNumber(dimension.number, kind)} {fixedTexts[locale].labels[kind]}
          </h2>
          {findings.every((finding) => finding.kind !== kind) && <p className="small soft">{t('emptyList')}</p>}
          <ol className="draftlist" role="list">
            {findings
              .filter((finding) => finding.kind === kind)
              .map((finding) => (
                <li key={finding.id}>
                  <p className="finding__n">{finding.number}</p>
                  <p className="draftlist__text" lang={finding.locale} dir={directionOf(finding.locale)}>
                    {finding.text.trim() === '' ? <span className="soft">{t('noWords')}</span> : <MarkedText text={finding.text} marks={marksOf(finding)} />}
                  </p>
                  <div className="basis">
                    {finding.indicators.map(({ id, code }) => (
                      <Tag key={id} tone="plain">
                        <bdi>{code}</bdi>
                      </Tag>
                    ))}
                    <span className="xs soft">{t('counts', { sources: finding.citations.length, footnotes: finding.footnotes.length })}</span>
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
