import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DemoPeople } from '@/components/auth/demo-people'
import { SignInForm } from '@/components/auth/sign-in-form'
import { signInWords } from '@/components/auth/sign-in-words'
import { ForgetPages } from '@/components/offline/forget-pages'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { listDemoPeople } from '@/lib/auth/demo'
import { findSession, sessionCookieName } from '@/lib/auth/session'
import { ownPath } from '@/lib/i18n/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asked = await searchParams
  const returnTo = ownPath(single(asked.returnTo) ?? '/assessments')
  const failure = single(asked.error)
  if (!failure && (await findSession())) redirect(returnTo)
  const t = await getTranslations('signIn')
  const people = await listDemoPeople()
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
        <div className={people.length > 0 ? 'cols cols--two' : 'measure'}>
          <div className="flow-l">
            {(await cookies()).has(sessionCookieName()) && <ForgetPages />}
            {failure && <Notice tone="stop" role="alert" title={t(`failures.${wordedFailure(failure)}`)} />}
            <SignInForm returnTo={returnTo} locale={await getLocale()} words={await signInWords()} />
            <section className="margin-note">
              <h2 className="eyebrow">{t('invitation.title')}</h2>
              <p>{t('invitation.what')}</p>
            </section>
          </div>
          {people.length > 0 && <DemoPeople people={people} returnTo={returnTo} />}
        </div>
      </div>
    </main>
  )
}

/** next-auth's codes for a link that did not work; anything else a person may have typed into the address. */
const wordedFailure = (code: string) => (code === 'Verification' || code === 'AccessDenied' ? code : 'other')
