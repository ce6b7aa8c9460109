import { useLocale, useTranslations } from 'next-intl'
import { dayText } from '@/lib/assessments/dates'
import type { TranslationRevision } from '@/lib/framework/translation-queries'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'
import { StatusTag } from './status-tag'

/** Every revision, the one in force first: when, imported or corrected, and its texts. */
export function History({ revisions, locale }: { revisions: TranslationRevision[]; locale: string }) {
  const t = useTranslations('translations')
  const reader = useLocale() as Locale
  return (
    <section className="ruled flow-s">
      <h2>{t('history')}</h2>
      {revisions.length === 0 && <p className="soft">{t('noRevision')}</p>}
      {revisions.map(({ revision, status, texts, createdAt, authorId }) => (
        <details key={revision} className="foldbar">
          <summary>
            {t('revision', { revision })} · {formatDate(reader, dayText(createdAt))} · {t(authorId ? 'byPerson' : 'imported')} <StatusTag status={status} />
          </summary>
          <div className="flow-s measure">
            {Object.entries(texts).map(([name, text]) => (
              <p key={name} className="whitespace-pre-line" lang={locale} dir={directionOf(locale)}>{text}</p>
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}
