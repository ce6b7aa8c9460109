import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { dimensionClass, type DimensionNumber } from '@/components/ui/dimension'
import { Empty } from '@/components/ui/empty'
import { assessmentName } from '@/lib/assessments/name'
import type { Queue } from '@/lib/review/queries'
import { isNews, type QueueItem } from '@/lib/review/queue'
import { momentIn } from './moments'

type Shown = 'news' | 'undecided' | 'returned'

/** Which list an item stands in: what is new comes first, whatever else is true of it. */
const listOf = (item: QueueItem): Shown => (isNews(item) ? 'news' : item.whats.includes('undecided') ? 'undecided' : 'returned')

const titles = { news: ['emptyNews', 'emptyNewsText'], undecided: ['emptyUndecided', 'emptyUndecidedText'], returned: ['emptyReturned', 'emptyReturnedText'] } as const

/** The queue: what there is to look at, by name and place; never a text, nor two answers beside each other. */
export function QueueView({ queue: { items, assessments }, shown, path }: { queue: Queue; shown: Shown; path: string }) {
  const t = useTranslations('review.queue')
  const lists = { news: items.filter((item) => listOf(item) === 'news'), undecided: items.filter((item) => listOf(item) === 'undecided'), returned: items.filter((item) => listOf(item) === 'returned') }
  const [title, text] = titles[shown]
  const locale = useLocale()
  const names = new Map(assessments.map((assessment) => [assessment.id, assessmentName(assessment, locale)]))
  return (
    <div className="flow-l">
      <nav className="segmented" aria-label={t('which')}>
        {(['news', 'undecided', 'returned'] as const).map((each) => (
          <Link key={each} href={each === 'news' ? path : `${path}?show=${each}`} prefetch={false} aria-current={each === shown ? 'true' : undefined}>{t(each, { count: lists[each].length })}</Link>
        ))}
      </nav>
      {lists[shown].length > 0 ? (
        <QueueTable items={lists[shown]} names={names} />
      ) : (
        <Empty title={t(title)}>
          <p>{t(text)}</p>
          {shown === 'news' && lists.undecided.length > 0 && <p><Link href={`${path}?show=undecided`}>{t('showUndecided')}</Link></p>}
          {shown === 'news' && lists.returned.length > 0 && <p><Link href={`${path}?show=returned`}>{t('showReturned')}</Link></p>}
        </Empty>
      )}
    </div>
  )
}

function QueueTable({ items, names }: { items: QueueItem[]; names: Map<string, string> }) {
  const t = useTranslations('review.queue')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <table className="cards">
      <caption className="visually-hidden">{t('table')}</caption>
      <thead>
        <tr><th scope="col">{t('what')}</th><th scope="col">{t('where')}</th><th scope="col">{t('since')}</th></tr>
      </thead>
      <tbody>
        {items.map(({ key, name, isAnswer, dimension, assessmentId, path, whats, since }) => (
          <tr key={key}>
            <th scope="row">
              <span className={`dim ${dimensionClass(dimension as DimensionNumber)}`}>
                <Badge dimension={dimension as DimensionNumber} size="s" />
                <Link href={`/assessments/${assessmentId}/${path}`} prefetch={false}>
                  {t(isAnswer ? 'answer' : 'finding', { name, what: format.list(whats.map((what) => t(`whats.${what}`)), { type: 'conjunction' }) })}
                </Link>
              </span>
            </th>
            <td data-label={t('where')}>{names.get(assessmentId)}</td>
            <td data-label={t('since')}>{momentIn(locale, since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const shownOf = (wanted: unknown): Shown => (wanted === 'undecided' || wanted === 'returned' ? wanted : 'news')
