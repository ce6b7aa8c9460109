import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { dimensionClass, type DimensionNumber } from '@/components/ui/dimension'
import { isNews, type QueueItem } from '@/lib/review/queue'

/** How many are named; the queue has them all. */
const shown = 5

/** What there is to look at for IOM's people: the oldest news by name, and where the rest is. */
export function LookPanel({ assessmentId, queue }: { assessmentId: string; queue: QueueItem[] }) {
  const t = useTranslations('assessments.look')
  const words = useTranslations('review.queue')
  const format = useFormatter()
  const news = queue.filter(isNews)
  const undecided = queue.filter((item) => !isNews(item) && item.whats.includes('undecided')).length
  const at = `/assessments/${assessmentId}`
  return (
    <section className="flow-s" aria-labelledby="look">
      <h2 id="look">{t('title')}</h2>
      {news.length === 0 && <p className="soft">{words('emptyNewsText')}</p>}
      {news.length > 0 && (
        <ul className="tasks" role="list">
          {news.slice(0, shown).map(({ key, name, isAnswer, dimension, path, whats }) => (
            <li key={key} className="task">
              <span className={`dim ${dimensionClass(dimension as DimensionNumber)}`}>
                <Badge dimension={dimension as DimensionNumber} size="s" />
                <Link href={`${at}/${path}`} prefetch={false}>
                  {words(isAnswer ? 'answer' : 'finding', { name, what: format.list(whats.map((what) => words(`whats.${what}`)), { type: 'conjunction' }) })}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className="row small" role="list">
        <li><Link href={`${at}/review`} prefetch={false}>{t('here', { count: news.length })}</Link></li>
        {undecided > 0 && <li><Link href={`${at}/review?show=undecided`} prefetch={false}>{words('undecided', { count: undecided })}</Link></li>}
        <li><Link href="/review" prefetch={false}>{t('everywhere')}</Link></li>
      </ul>
    </section>
  )
}
