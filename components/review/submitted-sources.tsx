import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { directionOf } from '@/lib/i18n/locales'
import { compareCitations, compareTexts } from '@/lib/review/compare'
import type { ReviewInView } from '@/lib/review/queries'
import type { Comparison } from './comparison'
import { MarkedPieces } from './marked-pieces'

/** What the answer rests on: each source with its passage, and what of it is new. */
export function SubmittedSources({ review, comparison: { older } }: { review: ReviewInView; comparison: Comparison }) {
  const t = useTranslations('review')
  const { assessment, submissions, framework } = review
  const [newest] = submissions
  if (!newest) return null
  const { citations, gone } = compareCitations(older?.citations ?? null, newest.citations)
  const kindOf = (kind: string) => framework.evidenceKinds.find(({ code }) => code === kind)?.label ?? kind
  const words = { came: t('came'), went: t('went') }
  return (
    <section className="flow" aria-labelledby="sources">
      <h2 className="ruled" id="sources">{t('sources')}</h2>
      {newest.citations.length === 0 && <p className="small soft">{t('noSources')}</p>}
      {citations.map(({ citation: { id, marker, source, locator, quote }, was, change }) => (
        <div className="cite" key={id}>
          <p className="row row--between">
            <span>
              <span className="code"><bdi>[@{marker}]</bdi></span>{' '}
              <Link href={`/assessments/${assessment.id}/sources/${source.id}`} prefetch={false}><strong {...languageOf(source.locale)}>{source.title}</strong></Link>
            </span>
            {change && <Tag tone="wait" icon={change === 'new' ? 'plus' : 'pen'}>{t(change === 'new' ? 'sourceNew' : 'sourceChanged')}</Tag>}
          </p>
          <p className="xs soft">{[source.reference, source.year?.toString(), kindOf(source.kind)].filter(Boolean).join(' · ')}</p>
          {(locator || was?.locator) && <MarkedPieces pieces={compareTexts(was?.locator ?? null, locator)} lang={newest.locale} words={words} />}
          {(quote || was?.quote) && <MarkedPieces pieces={compareTexts(was?.quote ?? null, quote)} lang={newest.locale} words={words} />}
          {!locator && !quote && <p className="small">{t('noPassage')}</p>}
        </div>
      ))}
      {gone.map(({ id, source }) => (
        <div className="cite" key={id}>
          <p className="row row--between"><del {...languageOf(source.locale)}>{source.title}</del><Tag>{t('sourceGone')}</Tag></p>
        </div>
      ))}
    </section>
  )
}

const languageOf = (locale: string | null) => (locale ? { lang: locale, dir: directionOf(locale) } : { dir: 'auto' })
