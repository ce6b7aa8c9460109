import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { connection } from 'next/server'
import { KeptPages } from '@/components/offline/kept-pages'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('computer'))('emptyTitle'), robots: { index: false } }
}

/** What a service worker shows without a line for a page that was never opened: no text, only the way to those that were. */
export default async function WithoutALinePage() {
  await connection() // each answer carries its own nonce
  const t = await getTranslations('computer')
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('emptyTitle')} />
        <div className="measure flow-l">
          <Notice tone="wait" icon="off" title={t('emptyWhat')}><p>{t('emptySafe')}</p></Notice>
          <KeptPages locale={await getLocale()} words={{ title: t('keptPages'), none: t('noKeptPages'), keptAt: t.raw('keptAt') as string }} />
        </div>
      </div>
    </main>
  )
}
