import { getTranslations } from 'next-intl/server'
import { findSession } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { installationParts } from '@/lib/installation-parts'
import { SignOut } from '@/components/auth/sign-out'
import { OwnComputerWatch } from '@/components/offline/own-computer-watch'
import { SessionWatch } from '@/components/session/session-watch'
import { WaitingButton } from '@/components/edits/waiting-button'
import { SignOutGuard } from '@/components/edits/sign-out-guard'
import { SiteHeader } from './site-header'

/** Head of the workspace: who works here, and the way out. Without a session it is the head of the sign-in page. */
export async function WorkspaceHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations()
  const session = await findSession()
  const who = session && { person: session.person.id, name: session.person.name ?? t('shell.you'), locale }
  const [first, ...others] = session ? installationParts(session.person) : []
  return (
    <SiteHeader
      product={t('common.product')}
      home={session ? '/assessments' : `/${locale}`}
      label={t('shell.main')}
      language={{ locale, label: t('shell.language') }}
      items={[
        ...(session ? [{ href: '/assessments', name: t('shell.assessments'), exact: true }] : []),
        ...(first ? [{ href: first.href, name: t(others.length > 0 ? 'shell.installation' : `shell.installationTabs.${first.key}`) }] : []),
        { href: `/${locale}/indicators`, name: t('shell.indicators') },
      ]}
      signedIn={who ? { name: who.name, account: t('account.title'), waiting: <WaitingButton {...who} label={t.raw('waiting.button') as string} />, signOut: <SignOutGuard {...who}><SignOut label={t('shell.signOut')} /></SignOutGuard> } : undefined}
      demo={session?.isDemo ? t('shell.demo') : undefined}
    >
      {session && <meta name="mgi-person" content={session.person.id} /> /* by which a kept copy knows whose it is */}
      {session && <OwnComputerWatch person={session.person.id} locale={locale} words={{ kept: t.raw('computer.kept') as string, newest: t('computer.newest') }} />}
      {who && <SessionWatch {...who} isDemo={session.isDemo} words={await wordsOf(locale, 'session')} />}
    </SiteHeader>
  )
}
