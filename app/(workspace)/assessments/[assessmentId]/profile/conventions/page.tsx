import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { AddConvention } from '@/components/conventions/add-convention'
import { ConventionForm } from '@/components/conventions/convention-form'
import { ConventionTable } from '@/components/conventions/convention-table'
import { StartTable } from '@/components/conventions/start-table'
import { editWords } from '@/components/edits/edit-words'
import { EditsProvider } from '@/components/edits/edits-provider'
import { LineNotice } from '@/components/edits/line-notice'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { findConventions } from '@/lib/profiles/convention-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('conventions')
  return { title: t('title') }
}

/** The table of dimension 1: which instruments bind the country, as its people say. */
export default async function ConventionsPage({ params }: PageProps<'/assessments/[assessmentId]/profile/conventions'>) {
  const { assessmentId } = await params
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('conventions')
  const person = await requirePerson(`/assessments/${assessmentId}/profile/conventions`)
  const found = (await asPerson(person, (tx) => findConventions(tx, assessmentId, locale))) ?? notFound()
  const { assessment, rows, others, mayWrite } = found
  const { conventions, errors } = await getMessages()
  const isStarted = rows.every(({ status }) => status !== null)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')}>
          <p className="row small">
            <Link href={`/assessments/${assessment.id}/profile`}>{t('readIt')}</Link>
          </p>
        </PageHead>
        {mayWrite ? (
          <NextIntlClientProvider messages={{ conventions, errors }}>
            <EditsProvider person={person.id} locale={locale} words={await editWords(locale)}>
              <LineNotice />
              {!isStarted && <StartTable assessmentId={assessment.id} />}
              <div className="convention-rows">
                {rows.map(({ code, title, yearAdopted, status }) =>
                  status ? (
                    <ConventionForm key={code} title={title} adopted={yearAdopted} status={status} code={code} assessment={{ id: assessment.id, code: assessment.code }} />
                  ) : null,
                )}
              </div>
              <AddConvention assessmentId={assessment.id} others={others.map(({ code, title }) => ({ code, title }))} />
            </EditsProvider>
          </NextIntlClientProvider>
        ) : (
          <ConventionTable rows={rows} />
        )}
      </div>
    </main>
  )
}
