import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormList } from '@/components/forms/form-list'
import { ReadForm } from '@/components/forms/read-form'
import { readingWords } from '@/components/forms/words'
import { PageHead } from '@/components/ui/page-head'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { listFormInstitutions } from '@/lib/forms/queries'
import { findFrameworkTexts } from '@/lib/framework/queries'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forms'))('title') }
}

async function read(tx: PersonTx, assessmentId: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) return null
  const entersForOthers = can(tx.person, 'contribution:enter', { assessment })
  if (!entersForOthers && assessment.participation?.role !== 'contributor') return null
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  const presences = Object.fromEntries((framework?.presences ?? []).map(({ code, label }) => [code, label]))
  return { assessment, entersForOthers, presences, institutions: await listFormInstitutions(tx, assessment) }
}

export default async function FormsPage({ params }: PageProps<'/assessments/[assessmentId]/forms'>) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/forms`)
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('forms')
  const page = (await asPerson(person, (tx) => read(tx, assessmentId, locale))) ?? notFound()
  const { institutions, entersForOthers } = page
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')} />
        <section className="flow" aria-labelledby="make">
          <h2 id="make">{t('make.title')}</h2>
          <p className="soft">{t('make.lead')}</p>
          {institutions.length === 0 ? <p>{t(entersForOthers ? 'make.none' : 'make.noneOwn')}</p> : <FormList assessmentId={assessmentId} institutions={institutions} />}
        </section>
        {institutions.length > 0 && (
          <section className="flow" aria-labelledby="read">
            <h2 id="read">{t('read.title')}</h2>
            <p className="soft">{t('read.lead')}</p>
            <ReadForm assessmentId={assessmentId} entersForOthers={entersForOthers} presences={page.presences} words={await readingWords()} />
          </section>
        )}
      </div>
    </main>
  )
}
