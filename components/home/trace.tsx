import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Icon } from '@/components/ui/icon'

/** An invented paragraph with what it rests on: shows in one picture what every paragraph of a profile has. */
export function Trace() {
  const t = useTranslations('home.trace')
  return (
    <figure className="trace d1">
      <figcaption className="xs soft">{t('caption')}</figcaption>
      <div className="trace__text">
        <span className="finding__n">{t('number')}</span>
        <p>{t('text')}</p>
      </div>
      <ol role="list" className="trace__chain">
        <li>
          <Badge dimension={1} size="s" />
          <span>
            <strong>{t('answer', { code: 'MR-11' })}</strong>
            <br />
            <span className="small soft">{t('question')}</span>
          </span>
        </li>
        <li>
          <span className="badge badge--s badge--source">
            <Icon name="book" />
          </span>
          <span>
            <strong>{t('source')}</strong>
            <br />
            <span className="small soft">{t('register')}</span>
          </span>
        </li>
      </ol>
    </figure>
  )
}
