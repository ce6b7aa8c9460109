import { useTranslations } from 'next-intl'
import type { Presence } from '@/lib/db/generated/enums'
import type { Locale } from '@/lib/i18n/locales'
import { compareTexts, type Piece } from '@/lib/review/compare'
import type { ReviewInView } from '@/lib/review/queries'
import type { Comparison } from './comparison'
import { MarkedPieces } from './marked-pieces'
import { dayIn } from './moments'

type Props = { review: ReviewInView; comparison: Comparison; presences: Record<Presence, string>; locale: Locale }

/** The answer as it was submitted last, with the words that came and went since the chosen submission. */
export function SubmittedAnswer({ review: { submissions, indicator }, comparison: { older, at, by }, presences, locale }: Props) {
  const t = useTranslations('review')
  const [newest] = submissions
  if (!newest) return null
  const words = { came: t('came'), went: t('went') }
  const date = at && dayIn(locale, at)
  const presence: Piece[] =
    older && older.presence !== newest.presence
      ? [{ value: presences[older.presence], change: 'went' }, { value: ' ' }, { value: presences[newest.presence], change: 'came' }]
      : [{ value: presences[newest.presence] }]
  const level = newest.presence in indicator.levels ? indicator.levels[newest.presence as keyof typeof indicator.levels] : null
  const isSame = older !== null && older.version === newest.version
  return (
    <section className="flow" aria-labelledby="answer">
      <h2 className="ruled" id="answer">{t('answer')}</h2>
      <div>
        <p className="small soft">{t('presence')}</p>
        <MarkedPieces pieces={presence} lang={locale} words={words} />
      </div>
      {level && <p className="quote">{level}</p>}
      {newest.presence === 'notApplicable' && (
        <div>
          <p className="small soft">{t('reason')}</p>
          <MarkedPieces pieces={compareTexts(older?.reason ?? null, newest.reason)} lang={newest.locale} words={words} />
        </div>
      )}
      {newest.explanation || older?.explanation ? (
        <MarkedPieces pieces={compareTexts(older?.explanation ?? null, newest.explanation)} lang={newest.locale} words={words} />
      ) : (
        <p className="soft">{t('noText')}</p>
      )}
      {by !== 'text' && date && <p className="small soft">{isSame ? t('compare.unchanged', { date }) : t('compare.legend', { date })}</p>}
    </section>
  )
}
