import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import { holdsSession } from './session-cookie'

/** The same page for what does not exist and for what is not open to this person. */
export async function NotFoundPage({ locale }: { locale: Locale }) {
  const t = await getTranslations('shell.notFound')
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow">
        <h1>{t('title')}</h1>
        <p className="measure">{t('why')}</p>
        <p className="measure">{t('ask')}</p>
        <p className="row">
          {(await holdsSession()) ? (
            <ButtonLink href="/assessments">{t('assessments')}</ButtonLink>
          ) : (
            <ButtonLink href={`/${locale}`}>{t('home')}</ButtonLink>
          )}
          <a href={`/${locale}/indicators`}>{t('indicators')}</a>
        </p>
      </div>
    </main>
  )
}
