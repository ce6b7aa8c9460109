import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/people/account-form'
import { ThisComputer } from '@/components/offline/this-computer'
import { accountWords, mailChoiceWords } from '@/components/people/form-words'
import { MailChoicesForm } from '@/components/people/mail-choices-form'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { findMailChoices } from '@/lib/mail/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const person = await requirePerson('/account')
  const t = await getTranslations('account')
  const choices = await asPerson(person, findMailChoices)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')} />
        <div className="measure">
          <AccountForm words={await accountWords()} values={{ name: person.name ?? '', locale: (await getLocale()) as Locale }} />
        </div>
        <section id="mail" className="flow measure" aria-labelledby="mail-title">
          <h2 id="mail-title">{t('mail.title')}</h2>
          <p className="soft">{t('mail.lead')}</p>
          <MailChoicesForm words={await mailChoiceWords()} values={choices} />
        </section>
        <ThisComputer person={person.id} name={person.name ?? ''} locale={await getLocale()} />
      </div>
    </main>
  )
}
