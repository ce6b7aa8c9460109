import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

/** What the MGI is and what it is not, side by side. */
export function IsAndIsNot() {
  const t = useTranslations('about')
  return (
    <div className="band">
      <div className="wrap isnot">
        <section className="flow-s">
          <h2>{t('is.title')}</h2>
          <ul role="list">
            {(['shows', 'identifies', 'consults'] as const).map((key) => (
              <li key={key}>
                <Icon name="check" />
                <span>{t(`is.${key}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className="flow-s">
          <h2>{t('isNot.title')}</h2>
          <ul role="list">
            {(['ranking', 'effects', 'prescription'] as const).map((key) => (
              <li key={key}>
                <Icon name="no" />
                <span>{t(`isNot.${key}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
