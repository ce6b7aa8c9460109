import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import type { Drafting } from '@/lib/profiles/drafting'
import { fixedTexts } from '@/lib/profiles/fixed-texts/by-locale'
import { findingKinds, listNumber } from '@/lib/framework/numbers'
import { isOpen } from '@/lib/threads/states'
import { type FindingDiscussions, FindingThreads } from './finding-threads'
import { MarkedText } from './marked-text'
import { marksOf } from './marks-of'
import { threadsOf } from './threads-of'

/** The two lists to read. */
export function FindingLists({ drafting, discussions, locale }: { drafting: Drafting; discussions: FindingDiscussions; locale: Locale }) {
  const t = useTranslations('findings')
  const { assessment, dimension, findings } = drafting
  const { words } = discussions.page
  const addressOf = (id: string) => `/assessments/${assessment.id}/profile/${dimension.slug}?open=${id}#finding-${id}` as const
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
                <li key={finding.id} id={`finding-${finding.id}`}>
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
                  {(discussions.drafts[finding.id] || threadsOf(discussions, finding.id).length > 0) && (
                    <details open={threadsOf(discussions, finding.id).some(isOpen)}>
                      <summary className="small">{words.title}<span className="visually-hidden"> {finding.number}</span></summary>
                      <FindingThreads discussions={discussions} finding={finding} place={{ name: `${assessment.code} ${finding.number}`, address: addressOf(finding.id) }} />
                    </details>
                  )}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
