import { useTranslations } from 'next-intl'
import { AuthoredText } from '@/components/answers/authored-text'
import { Tag } from '@/components/ui/tag'
import type { ContributionInView } from '@/lib/contributions/schema'
import type { Presence } from '@/lib/db/generated/enums'
import { directionOf } from '@/lib/i18n/locales'

/** What the ministries wrote, where the focal point opened it to IOM, and what became of each. */
export function VoicesRead({ contributions, presences }: { contributions: ContributionInView[]; presences: Record<Presence, string> }) {
  const t = useTranslations('review.voices')
  const outcome = useTranslations('contributions')
  if (contributions.length === 0) return null
  return (
    <section className="flow" aria-labelledby="voices">
      <h2 className="ruled" id="voices">{t('title')}</h2>
      {contributions.map(({ id, institution, presence, explanation, outcome: became, outcomeReason, locale }) => {
        const written = { lang: locale, dir: directionOf(locale) }
        return (
          <article className="voice" key={id} aria-label={institution.name}>
            <p className="row row--between">
              <strong><bdi lang={institution.locale}>{institution.name}</bdi></strong>
              {became && <Tag tone="plain">{outcome(`own_${became}`)}</Tag>}
            </p>
            <p className="small"><strong>{presences[presence]}</strong></p>
            {explanation && <div className="small"><AuthoredText text={explanation} {...written} /></div>}
            {outcomeReason && <div className="small soft"><p className="xs">{outcome('reasonGiven')}</p><AuthoredText text={outcomeReason} {...written} /></div>}
          </article>
        )
      })}
    </section>
  )
}
