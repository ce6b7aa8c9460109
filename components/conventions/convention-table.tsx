import { useTranslations } from 'next-intl'
import type { ConventionRow } from '@/lib/profiles/convention-queries'

/** The table to read. */
export function ConventionTable({ rows }: { rows: ConventionRow[] }) {
  const t = useTranslations('conventions')
  return (
    <table className="cards">
      <caption>{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('instrument')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('year')}</th>
          <th scope="col">{t('reservation')}</th>
          <th scope="col">{t('note')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, title, status }) => (
          <tr key={code}>
            <th scope="row">{title}</th>
            <td data-label={t('status')}>{t(`states.${status?.status ?? 'notStated'}`)}</td>
            <td data-label={t('year')}>{status?.year ?? ''}</td>
            <td data-label={t('reservation')}>{status?.reservation}</td>
            <td data-label={t('note')}>{status?.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
