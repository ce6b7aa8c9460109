import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'

/** For the reader, and for the official who wants everything that is asked on paper first. */
export function ReadAndPrint({ locale }: { locale: string }) {
  const t = useTranslations('home')
  return (
    <div className="wrap cols cols--two mt-12">
      <section className="ruled flow-s">
        <h2>{t('profiles.title')}</h2>
        <p className="soft">{t('profiles.none')}</p>
      </section>
      <section className="ruled flow-s">
        <h2>{t('ministry.title')}</h2>
        <p>{t('ministry.body')}</p>
        <p>
          <ButtonLink look="second" icon="print" href={`/${locale}/questionnaire`}>{t('ministry.print')}</ButtonLink>
        </p>
      </section>
    </div>
  )
}
