import { useFormatter, useTranslations } from 'next-intl'
import type { FailedMail } from '@/lib/mail/queries'
import { TryAgainButton } from './try-again-button'

/** Whom mail did not reach, with what the mail server said. */
export function FailedMailTable({ failed }: { failed: FailedMail[] }) {
  const t = useTranslations('administration.mail')
  const format = useFormatter()
  return (
    <div className="scroll">
      <table className="cards">
        <thead>
          <tr>{(['person', 'notices', 'failedAt', 'said', 'act'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr>
        </thead>
        <tbody>
          {failed.map(({ recipientId, name, notices, failedAt, lastError }) => (
            <tr key={recipientId}>
              <th scope="row"><bdi>{name}</bdi></th>
              <td data-label={t('notices')}>{format.number(notices, 'plain')}</td>
              <td data-label={t('failedAt')}>{format.dateTime(failedAt, 'moment')}</td>
              <td data-label={t('said')}><bdi lang="en" dir="ltr" className="small wrap-anywhere">{lastError}</bdi></td>
              <td><TryAgainButton personId={recipientId} label={t('tryAgain')} of={name ?? ''} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
