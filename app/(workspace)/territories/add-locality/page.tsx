import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LocalityForm } from '@/components/territories/locality-form'
import { territoryWords } from '@/components/territories/words'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { asPerson } from '@/lib/db/as-person'
import { requireTerritoryManager } from '@/lib/territories/administrator'
import { listTerritories } from '@/lib/territories/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('territories')
  return { title: t('addLocality') }
}

export default async function AddLocalityPage() {
  const person = await requireTerritoryManager('/territories/add-locality')
  const locale = await getLocale()
  const t = await getTranslations('territories')
  const territories = await asPerson(person, (tx) => listTerritories(tx, locale))
  const countries = territories.filter(({ type }) => type === 'country').map(({ id, name }) => ({ id, name }))
  const crumbs = [{ name: t('title'), href: '/territories' }, { name: t('addLocality') }]
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={t('addLocality')} lead={t('localityLead')} above={<Breadcrumbs label={t('crumbs')} crumbs={crumbs} />} />
        <LocalityForm countries={countries} words={territoryWords(t)} />
      </div>
    </main>
  )
}
