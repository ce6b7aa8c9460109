import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { inviteWords } from '@/components/people/form-words'
import { InviteEditorForm } from '@/components/people/invite-editor-form'
import { PeopleTable } from '@/components/people/people-table'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { listPeople } from '@/lib/people/queries'
import { can } from '@/lib/permissions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('title') }
}

/** The other pages of an administrator, by their own titles. */
const title = async (area: 'territories' | 'translations') => (await getTranslations(area))('title')

export default async function AdministrationPage() {
  const person = await requirePerson('/administration/people')
  if (!can(person, 'people:manage')) notFound()
  const t = await getTranslations('administration')
  const people = await asPerson(person, listPeople)
  const words = await inviteWords()
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')} />
        <p className="row">
          <Link href="/territories">{await title('territories')}</Link>
          <Link href="/translations">{await title('translations')}</Link>
        </p>
        <PeopleTable people={people} errors={words.errors} />
        <section className="flow measure" aria-labelledby="invite">
          <h2 id="invite">{t('invite.title')}</h2>
          <p className="soft">{t('invite.lead')}</p>
          <InviteEditorForm words={words} />
        </section>
      </div>
    </main>
  )
}
