import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import { findSession } from '@/lib/auth/session'
import { installationParts } from '@/lib/installation-parts'
import { CaseHeader } from './case-header'

/** Around the pages that are kept for the whole installation: the ways between them, for whoever may open them. */
export async function InstallationLayout({ children }: { children: ReactNode }) {
  const session = await findSession()
  const t = await getTranslations('shell')
  const parts = session ? installationParts(session.person) : []
  return (
    <>
      {parts.length > 0 && (
        <CaseHeader
          name={t('installation')}
          label={t('installationParts')}
          tabs={parts.map(({ key, href }) => ({ href, name: t(`installationTabs.${key}`) }))}
        />
      )}
      {children}
    </>
  )
}
