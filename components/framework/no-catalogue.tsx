import { useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'

/** Before the first import. */
export function NoCatalogue() {
  const t = useTranslations('indicators.none')
  return (
    <div className="wrap">
      <Empty title={t('title')}>
        <p>{t('body')}</p>
      </Empty>
    </div>
  )
}
