import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CaseHeader } from '@/components/shell/case-header'
import { shortcutWords } from '@/components/shortcuts/shortcut-words'
import { Shortcuts } from '@/components/shortcuts/shortcuts'
import { assessmentName } from '@/lib/assessments/name'
import { findAssessment } from '@/lib/assessments/queries'
import { openParts, partAddress } from '@/lib/assessments/tabs'
import { requirePerson } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { noteOpening } from '@/lib/people/commands'
import { can } from '@/lib/permissions'
import { formatDate } from '@/lib/i18n/dates'
import { nameIn } from '@/lib/territories/names'

type Props = LayoutProps<'/assessments/[assessmentId]'>

async function load(params: Props['params']) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}`)
  const assessment = (await asPerson(person, (tx) => open(tx, assessmentId))) ?? notFound()
  return { person, assessment, locale: (await getLocale()) as Locale }
}

async function open(tx: PersonTx, assessmentId: string) {
  const assessment = await findAssessment(tx, assessmentId)
  if (assessment?.participation?.openedAt === null) await noteOpening(tx, assessment.id)
  return assessment
}

/** Head of everything in one assessment. Nobody who takes no part gets past it; the pages beneath ask again. */
export default async function AssessmentLayout({ children, params }: Props) {
  const { person, assessment, locale } = await load(params)
  const t = await getTranslations('assessments')
  const round = t('round', { round: assessment.round })
  const searchAddress = can(person, 'source:read', { assessment }) ? `/assessments/${assessment.id}/search` : null
  const date = assessment.referenceDate && formatDate(locale, assessment.referenceDate)
  return (
    <>
      {assessment.exercise && <Strip>{t('exercise')}</Strip>}
      {assessment.workedExample && <Strip>{t('workedExample', { year: formatDate(locale, String(assessment.year)), territory: nameIn(assessment.territory.name, locale) })}</Strip>}
      <CaseHeader
        name={assessmentName(assessment, locale)}
        note={date ? t('roundAndDate', { round, date }) : round}
        label={t('parts')}
        tabs={openParts(person, assessment).map((part) => ({
          href: partAddress(assessment.id, part),
          name: t(`tabs.${part}`),
          exact: part === 'overview',
        }))}
        search={searchAddress === null ? null : { href: searchAddress, name: t('tabs.search') }}
      />
      {children}
      <Shortcuts searchAddress={searchAddress} words={await shortcutWords()} />
    </>
  )
}

const Strip = ({ children }: { children: string }) => (
  <div className="demo">
    <p className="wrap">{children}</p>
  </div>
)

export const metadata: Metadata = { robots: { index: false } }
