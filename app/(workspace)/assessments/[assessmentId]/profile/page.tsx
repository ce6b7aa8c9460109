import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ProfileActs } from '@/components/findings/profile-acts'
import { ProfileFiles } from '@/components/findings/profile-files'
import { ProfileProblems } from '@/components/findings/profile-problems'
import { ProfileDocumentPage } from '@/components/profiles/profile-document'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { listReplaced } from '@/lib/profiles/replaced'
import { findProfile } from '@/lib/profiles/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile')
  return { title: t('title') }
}

/** The profile as its readers will see it, for the people who write it and for the focal point. */
export default async function ProfilePage({ params }: PageProps<'/assessments/[assessmentId]/profile'>) {
  const { assessmentId } = await params
  const locale = (await getLocale()) as Locale
  const person = await requirePerson(`/assessments/${assessmentId}/profile`)
  const found = await asPerson(person, async (tx) => {
    const profile = await findProfile(tx, assessmentId)
    return profile && { ...profile, framework: await findFrameworkTexts(tx, profile.assessment.frameworkId, locale) }
  })
  if (!found) notFound()
  const { assessment, document, problems, framework } = found
  const on = { assessment }
  const dimensions = framework?.dimensions ?? []
  return (
    <main id="content" tabIndex={-1}>
      {can(person, 'finding:read', on) && (
        <ProfileActs assessmentId={assessment.id} dimensions={dimensions} mayWrite={can(person, 'finding:write', on)} />
      )}
      {can(person, 'finding:write', on) && (
        <ProfileProblems assessmentId={assessment.id} dimensions={dimensions} problems={problems} replaced={listReplaced(document)} />
      )}
      <ProfileDocumentPage
        document={document}
        acts={<ProfileFiles assessmentId={assessment.id} mayExport={can(person, 'assessment:exportFile', on)} locale={locale} />}
      />
    </main>
  )
}
