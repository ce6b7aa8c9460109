import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn.confirm'))('title') }
}

/** Where the link of a mail leads. Only its button spends the link: mail scanners open links, they press no buttons. */
export default async function ConfirmPage({ searchParams }: PageProps<'/sign-in/confirm'>) {
  const { token, email, callbackUrl } = await searchParams
  const t = await getTranslations('signIn.confirm')
  const complete = typeof token === 'string' && typeof email === 'string'
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow">
        <PageHead title={t('title')} />
        {complete ? (
          <form className="flow" action="/api/auth/callback/email" method="get">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="callbackUrl" value={typeof callbackUrl === 'string' ? callbackUrl : '/assessments'} />
            <p>{t.rich('what', { address: () => <bdi className="mono">{email}</bdi> })}</p>
            <p className="small soft">{t('once')}</p>
            <p><Button type="submit" icon="check">{t('button')}</Button></p>
          </form>
        ) : (
          <>
            <p>{t('bad')}</p>
            <p><ButtonLink href="/sign-in" icon="mail">{t('new')}</ButtonLink></p>
          </>
        )}
      </div>
    </main>
  )
}
