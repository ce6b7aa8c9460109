import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formats } from '@/lib/profiles/formats'

/** The profile as files; the private one only for whom the answers belong to. In the reader's language, inside the document's. */
export function ProfileFiles({ assessmentId, mayExport, locale }: { assessmentId: string; mayExport: boolean; locale: Locale }) {
  const t = useTranslations('profile')
  return (
    <div className="profile-files" lang={locale}>
      <ul role="list" className="row small" aria-label={t('files')}>
        {formats
          .filter((format) => format !== 'assessment' || mayExport)
          .map((format) => (
            <li key={format}>
              <a href={`/assessments/${assessmentId}/profile/download/${format}`} download>
                {t(`formats.${format}`)}
              </a>
            </li>
          ))}
      </ul>
      {mayExport && <p className="xs soft" dir="auto">{t('exportNote')}</p>}
    </div>
  )
}
