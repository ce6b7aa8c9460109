import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/people/account-form'
import { accountWords } from '@/components/people/form-words'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const person = await requirePerson('/account')
  const t = await getTranslations('account')
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
        <div className="measure">
          <AccountForm words={await accountWords()} values={{ name: person.name ?? '', locale: (await getLocale()) as Locale }} />
        </div>
      </div>
    </main>
  )
}
