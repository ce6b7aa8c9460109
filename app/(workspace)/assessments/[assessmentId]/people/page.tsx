import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppointForm } from '@/components/people/appoint-form'
import { AssignmentList } from '@/components/people/assignment-list'
import { appointWords, changeWords, endWords, handWords, institutionWords, officeWords, reminderWords } from '@/components/people/form-words'
import { handDimensions } from '@/components/people/hand-dimensions'
import { HandForm } from '@/components/people/hand-form'
import { InstitutionForm } from '@/components/people/institution-form'
import { OfficeForm } from '@/components/people/office-form'
import { ParticipantTable } from '@/components/people/participant-table'
import { PageHead } from '@/components/ui/page-head'
import { dayText } from '@/lib/assessments/dates'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { indicatorsIn } from '@/lib/framework/texts'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { mayAppoint } from '@/lib/people/may-appoint'
import { listAssignments, listInstitutions, listParticipants } from '@/lib/people/queries'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

async function read(tx: PersonTx, assessmentId: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment || !can(tx.person, 'people:read', { assessment })) return null
  return {
    assessment,
    participants: await listParticipants(tx, assessment.id),
    institutions: await listInstitutions(tx, assessment.id),
    assignments: await listAssignments(tx, assessment.id),
    framework: await findFrameworkTexts(tx, assessment.frameworkId, locale),
    roles: mayAppoint(tx.person, assessment),
    mayHand: can(tx.person, 'assignment:write', { assessment }),
    mayRemind: can(tx.person, 'reminder:send', { assessment }),
    mayNameOffice: can(tx.person, 'office:write', { assessment }),
  }
}

const handValues = { institutionId: '', newInstitution: '', name: '', email: '' }

export default async function PeoplePage({ params, searchParams }: PageProps<'/assessments/[assessmentId]/people'>) {
  const { assessmentId } = await params
  const { hand } = await searchParams
  const person = await requirePerson(`/assessments/${assessmentId}/people`)
  const locale = (await getLocale()) as Locale
  const t = await getTranslations('people')
  const page = (await asPerson(person, (tx) => read(tx, assessmentId, locale))) ?? notFound()
  const { assessment, institutions, roles } = page
  const [role] = roles
  const codes = page.framework?.dimensions.flatMap(indicatorsIn).map(({ code }) => code) ?? []
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')} />
        <section className="flow" aria-labelledby="participants">
          <h2 id="participants">{t('participants')}</h2>
          <ParticipantTable assessmentId={assessment.id} participants={page.participants} youId={person.id} mayEnd={roles} words={await endWords()} />
        </section>
        <div className="cols cols--two">
          {role && (
            <section className="flow" aria-labelledby="appoint">
              <h2 id="appoint">{t('appoint.title')}</h2>
              <p className="soft">{t('appoint.lead')}</p>
              <AppointForm
                roles={roles}
                institutions={institutions}
                words={await appointWords()}
                values={{ assessmentId: assessment.id, name: '', email: '', role, institution: '', newInstitution: '', locale: workingLanguage(assessment.locale, locale) }}
              />
            </section>
          )}
          <section className="flow" aria-labelledby="institutions">
            <h2 id="institutions">{t('institutions.title')}</h2>
            {institutions.length === 0 && <p className="soft">{t('institutions.none')}</p>}
            <ul role="list" className="list-lines">{institutions.map(({ id, name, locale: language }) => <li key={id}><bdi lang={language}>{name}</bdi></li>)}</ul>
            {role && <InstitutionForm assessmentId={assessment.id} words={await institutionWords()} />}
          </section>
        </div>
        <section className="flow" aria-labelledby="handed">
          <h2 id="handed">{t('assignments.title')}</h2>
          <AssignmentList assessmentId={assessment.id} assignments={page.assignments} order={codes} change={page.mayHand ? await changeWords() : null} reminder={page.mayRemind ? await reminderWords() : null} />
        </section>
        {page.mayHand && (
          <section className="flow measure" aria-labelledby="hand">
            <h2 id="hand">{t('assignments.hand')}</h2>
            <p className="soft">{t('assignments.handLead')}</p>
            <HandForm
              institutions={institutions}
              words={await handWords()}
              values={{ ...handValues, assessmentId: assessment.id, indicatorCodes: codes.filter((code) => code === hand), dueOn: dayText(assessment.answersDueOn), locale: workingLanguage(assessment.locale, locale) }}
              dimensions={handDimensions(page.framework, page.assignments, locale)}
            />
          </section>
        )}
        {(page.mayNameOffice || assessment.replyTo) && (
          <section className="flow measure" aria-labelledby="office">
            <h2 id="office">{t('office.title')}</h2>
            <p className="soft">{t('office.lead')}</p>
            {page.mayNameOffice ? (
              <OfficeForm words={await officeWords()} values={{ assessmentId: assessment.id, replyTo: assessment.replyTo ?? '' }} />
            ) : (
              <p><bdi dir="ltr" className="wrap-anywhere">{assessment.replyTo}</bdi></p>
            )}
          </section>
        )}
      </div>
    </main>
  )
}

/** Whoever is appointed probably works in the language of the assessment, where the interface speaks it. */
const workingLanguage = (language: string, fallback: Locale) => (isLocale(language) ? language : fallback)
