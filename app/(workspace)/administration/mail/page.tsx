import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FailedMailTable } from '@/components/people/failed-mail-table'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { listFailedMail } from '@/lib/mail/queries'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration.mail'))('title') }
}

/** Mail that could not be sent: whom it was for and what the mail server said, never what it was about. */
export default async function FailedMailPage() {
  const person = await requirePerson('/administration/mail')
  if (!can(person, 'people:manage')) notFound()
  const t = await getTranslations('administration.mail')
  const failed = await asPerson(person, listFailedMail)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')} />
        {failed.length === 0 ? <Empty title={t('none')}>{t('noneLead')}</Empty> : <FailedMailTable failed={failed} />}
      </div>
    </main>
  )
}
