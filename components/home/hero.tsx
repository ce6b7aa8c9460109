import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Trace } from './trace'

/** What this is, in one sentence and one picture. `indicators` is how many questions the catalogue asks. */
export function Hero({ locale, indicators }: { locale: string; indicators: number }) {
  const t = useTranslations('home')
  return (
    <div className="wrap hero">
      <div className="hero__say">
        <h1>{t('title')}</h1>
        <p>{t('lead', { count: indicators })}</p>
        <p className="row">
          <ButtonLink href={`/${locale}/indicators`}>{t('see')}</ButtonLink>
          <ButtonLink look="second" href={`/${locale}/questionnaire`}>{t('read')}</ButtonLink>
        </p>
      </div>
      <Trace />
    </div>
  )
}
