import type { Metadata } from 'next'
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
